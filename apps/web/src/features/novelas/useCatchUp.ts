'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { connectionStore } from '../../lib/socket/connectionStore.ts';
import { onReturn } from '../../lib/socket/studioSocket.ts';
import { hearTabs, type TabNews } from '../../lib/tabs/tabNews.ts';
import { createGather } from './gather.ts';

/** One for the page: however many parts of it ask, it is rendered anew once. */
const gather = createGather(300);

interface CatchUp {
  /** Gets each piece of news of another tab. */
  readonly heard: (news: TabNews) => void;
  /** Something is on its way: what happened between rendering the rows and hearing of them was heard by nobody. */
  readonly moving: boolean;
  /** The page was left and comes from memory: of what happened since it knows nothing. */
  readonly left: boolean;
}

/**
 * Renders the page's rows anew after a lost connection and after deeds of other tabs, and once at the beginning while
 * something is `moving` or the page was `left`; a page nobody looks at waits until somebody does. While the connection
 * is down nothing is asked: its return is what counts then.
 */
export function useCatchUp(catchUp: CatchUp): void {
  const router = useRouter();
  const current = useRef(catchUp);
  current.current = catchUp;
  useEffect(() => {
    let missed = false;
    const look = () => {
      missed = document.hidden || connectionStore.getState().state === 'down';
      if (!missed) {
        gather(() => router.refresh());
      }
    };
    const lookWhenSeen = () => {
      if (missed) {
        look();
      }
    };
    const lookAtFirst = () => {
      if (current.current.moving) {
        look();
      }
    };
    if (current.current.left) {
      look();
    } else if (connectionStore.getState().state === 'up') {
      lookAtFirst();
    }
    document.addEventListener('visibilitychange', lookWhenSeen);
    const leave = [
      connectionStore.subscribe(({ state }, before) => {
        if (before.state === 'starting' && state === 'up') {
          lookAtFirst();
        }
      }),
      onReturn(look),
      hearTabs((news) => {
        current.current.heard(news);
        look();
      }),
    ];
    return () => {
      document.removeEventListener('visibilitychange', lookWhenSeen);
      for (const stop of leave) {
        stop();
      }
    };
  }, [router]);
}
