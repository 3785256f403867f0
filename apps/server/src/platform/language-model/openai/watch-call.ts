/** Limits of one call, in seconds. */
export interface CallLimits {
  /** Until the first byte of a stream; a plain answer arrives in one piece and only has the whole. */
  readonly firstByte: number;
  readonly whole: number;
  /** Between two events before any text: GPT-5 thinks in silence. */
  readonly thinking: number;
  /** Between two events once text flows. */
  readonly idle: number;
}

export const callLimits: CallLimits = { firstByte: 30, whole: 120, thinking: 60, idle: 15 };

/** Ends a call when the caller gives up, when the whole takes too long, or when nothing comes for too long. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Starts the silence limit again. */
  expectWithin(seconds: number): void;
  stop(): void;
}

/** Watches one call. `stop` must be called at its end. */
export const watchCall = (limits: CallLimits, caller: AbortSignal | undefined): Watch => {
  const controller = new AbortController();
  const late = () => controller.abort(new Error('The language model took too long.'));
  const whole = setTimeout(late, limits.whole * 1000);
  let silence: NodeJS.Timeout | undefined;
  const followCaller = () => controller.abort(caller?.reason);
  caller?.addEventListener('abort', followCaller, { once: true });
  return {
    signal: controller.signal,
    expectWithin: (seconds) => {
      clearTimeout(silence);
      silence = setTimeout(late, seconds * 1000);
    },
    stop: () => {
      clearTimeout(whole);
      clearTimeout(silence);
      caller?.removeEventListener('abort', followCaller);
    },
  };
};
