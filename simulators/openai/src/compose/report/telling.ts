/** One cause told to the user: root cause, message, now, later, then actions and improvements. */
export type Telling = {
  rootCause: string;
  userMessage: string;
  immediate: string;
  longTerm: string;
  actions: readonly string[];
  improvements: readonly string[];
};

/** Reads the six lines of a telling; actions and improvements are separated by slashes. */
export function tell(parts: string): Telling {
  const [rootCause = '', userMessage = '', immediate = '', longTerm = '', actions = '', improvements = ''] =
    parts
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return {
    rootCause,
    userMessage,
    immediate,
    longTerm,
    actions: actions.split(' / '),
    improvements: improvements.split(' / '),
  };
}
