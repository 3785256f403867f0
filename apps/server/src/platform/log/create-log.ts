import { type DestinationStream, type Logger, pino } from 'pino';

/** What never reaches a log line, whoever puts it there: keys, cookies, prompts and what a model said. */
const secretPaths = [
  'authorization',
  'apiKey',
  'token',
  'prompt',
  'script',
  'instructions',
  'input',
  'reply',
  'text',
  'sentence',
  'sceneDescription',
  'body',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

// A connection address carries its password; an OpenAI, Replicate or AWS key gives itself away by its beginning.
const secretShapes: readonly [RegExp, string][] = [
  [/(\w+:\/\/[^\s:/@]*):[^\s@/]+@/g, '$1:***@'],
  [/\b(sk|r8)[-_][\w-]{8,}/g, '$1-***'],
  [/\bAKIA[A-Z0-9]{12,}/g, 'AKIA***'],
  [/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer ***'],
];

/** Removes credentials from text that came from outside, such as an error message. Pure. */
export function hideSecrets(text: string): string {
  return secretShapes.reduce((clean, [shape, mark]) => clean.replace(shape, mark), text);
}

/** What a failed query of the database was called with: prompts, scripts, whatever a row holds. */
const parameters = /\bparams: [\s\S]*/;

/** The text of an error without credentials and without a query's parameters, which always come last. */
const hideValues = (text: string): string => hideSecrets(text.replace(parameters, '[parameters hidden]'));

/** A stack repeats the message before its frames; the frames stay. */
const describeStack = ({ message, stack = '' }: Error): string =>
  hideValues(stack.replace(message, () => hideValues(message)));

/** An error as it is logged: name, code, message and stack without credentials and parameters, causes included. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return {
    name: error.name,
    message: hideValues(error.message),
    ...('code' in error ? { code: error.code } : {}),
    stack: describeStack(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** The studio's log: one JSON line per fact. Line breaks inside values are escaped by JSON itself. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretPaths, censor: '[hidden]' },
    serializers: { err: describeError, error: describeError },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination ? pino(options, destination) : pino(options);
}
