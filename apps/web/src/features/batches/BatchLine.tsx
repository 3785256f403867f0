'use client';
import { isCancellable, type TakeState, takeStates } from '@novela/contract/take-states';
import { later } from '../../components/later.tsx';
import { useNovela } from '../../lib/socket/NovelaContext.tsx';
import { countOnTheWay } from './scenesLeft.ts';

const StopFilming = later(async () => (await import('./StopFilming.tsx')).StopFilming);

const cancellable: ReadonlySet<string> = new Set(
  takeStates.filter((state: TakeState) => isCancellable(state) && state !== 'needs_approval'),
);

/** While several scenes are on their way: how many wait, and the way to stop after this one. */
export function BatchLine() {
  const open = useNovela(({ videos }) => countOnTheWay(Object.values(videos), cancellable).open);
  const waiting = useNovela(({ videos }) => countOnTheWay(Object.values(videos), cancellable).waiting);
  const shown = Math.min(waiting, open - 1);
  return shown < 1 ? null : <StopFilming waiting={shown} />;
}
