'use client';
import { useEffect, useState } from 'react';
import { listenToAnnouncements } from './announce.ts';
import { createLiveQueue } from './liveQueue.ts';

/** The page's one polite live region; the root layout holds it. Speak through `announce(sentence)`. */
export function LiveRegion() {
  const [text, setText] = useState('');
  useEffect(() => {
    const queue = createLiveQueue(setText, {
      now: () => performance.now(),
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    const leave = listenToAnnouncements((sentence) => queue.say(sentence));
    return () => {
      leave();
      queue.stop();
    };
  }, []);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
