'use client';
import type { AgentMessage, AgentRole } from '@novela/contract/agent-messages';
import type { NovelaVideo } from '@novela/contract/videos';
import { WifiOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { type CrewEntry, CrewLog, type CrewMember } from '../../components/CrewLog.tsx';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import type { NovelaLive } from '../../lib/socket/novelaStore.ts';
import { useConnection } from '../../lib/socket/useConnection.ts';

const MEMBERS: Record<AgentRole, CrewMember> = {
  script_writer: 'writer',
  system_integrator: 'producer',
  fallback_handler: 'fixer',
};

/** One message as a line of the log. Pure. */
const entryOf = (message: AgentMessage): CrewEntry => ({
  id: message.id,
  from: MEMBERS[message.fromAgent],
  to: message.toAgent === null ? 'everyone' : MEMBERS[message.toAgent],
  at: message.createdAt,
  text: message.summary,
  tone: message.messageType === 'error' ? 'brick' : 'plain',
  details: { action: message.action, ...message.content },
});

/** The scene the crew has in hand: a written one first, since filming needs nobody. Pure. */
const inHand = (videos: readonly NovelaVideo[]): NovelaVideo | undefined =>
  videos.find(({ stage }) => stage === 'writing') ??
  videos.find(({ stage }) => stage === 'checking') ??
  videos.find(({ stage }) => stage === 'filming' || stage === 'saving');

const NOW = {
  writing: 'nowWriting',
  checking: 'nowChecking',
  filming: 'nowFilming',
  saving: 'nowFilming',
} as const;

function useNow(): string | undefined {
  const t = useTranslations('novela');
  const videos = useNovela((live: NovelaLive) => live.videos);
  const fixing = useNovela((live) => live.thinking?.agent === 'fallback_handler');
  if (fixing) {
    return t('nowFixing');
  }
  const video = inHand(Object.values(videos));
  return video?.stage == null || video.stage === 'in_line'
    ? undefined
    : t(NOW[video.stage], { number: video.sceneNumber });
}

/** What the crew says to each other, live, newest at the bottom and in sight. */
export function LiveCrew() {
  const t = useTranslations('net');
  const messages = useNovela((live) => live.messages);
  const now = useNow();
  const down = useConnection() === 'down';
  const box = useRef<HTMLDivElement>(null);
  const pinned = useRef(true);
  const newest = messages.at(-1)?.id;
  // A new message moves the box, and so does whatever takes or gives it room.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what moves the box.
  useEffect(() => {
    const element = box.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(() => {
      if (pinned.current) {
        element.scrollTop = element.scrollHeight;
      }
    });
    // It tells the size it finds at once.
    observer.observe(element);
    return () => observer.disconnect();
  }, [newest]);
  return (
    <div
      ref={box}
      className="crew-box"
      onScroll={({ currentTarget: element }) => {
        // Whoever scrolled up to read is left there.
        pinned.current = element.scrollHeight - element.scrollTop - element.clientHeight < 24;
      }}
    >
      <CrewLog
        entries={messages.slice(-24).map(entryOf)}
        {...(now === undefined ? {} : { now })}
        {...(down
          ? {
              waiting: (
                <>
                  <WifiOff aria-hidden className="size-4!" />
                  {t('waiting')}
                </>
              ),
            }
          : {})}
      />
    </div>
  );
}
