/** What brings a following clip back to the time of the leading one. */
export interface Correction {
  /** Jump here, in seconds; null to stay. */
  readonly seek: number | null;
  readonly rate: number;
}

/** A difference nobody sees at 24 frames a second. */
const UNSEEN_SECONDS = 0.05;
/** Beyond this a gentle change of speed would take too long. */
const JUMP_SECONDS = 0.35;
const NUDGE = 0.06;

/** How a clip at `time` catches up with its leader, unless it has ended. Times in seconds. Pure. */
export const followLeader = (leader: number, time: number, duration: number): Correction => {
  const wanted = Math.min(leader, Math.max(0, duration));
  const late = wanted - time;
  if (Math.abs(late) <= UNSEEN_SECONDS) {
    return { seek: null, rate: 1 };
  }
  if (Math.abs(late) > JUMP_SECONDS) {
    return { seek: wanted, rate: 1 };
  }
  return { seek: null, rate: late > 0 ? 1 + NUDGE : 1 - NUDGE };
};
