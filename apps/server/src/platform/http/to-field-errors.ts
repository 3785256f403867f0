import type { z } from 'zod';

/** One thing wrong with a request: where (a JSON pointer) and what, in words. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

const maxErrors = 20;

/** Lists what a schema (run with `reportInput`) found wrong, at most twenty problems; `root` is put before every path. Pure. */
export function toFieldErrors(root: string, error: z.ZodError): FieldError[] {
  return error.issues.slice(0, maxErrors).map((issue) => ({
    path: `${root}/${issue.path.map(escapePointer).join('/')}`.replace(/\/$/, '') || '/',
    message: sayIt(issue),
  }));
}

const escapePointer = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

const nameOf: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** Zod's own wording names types; a person is told what to send instead. */
function sayIt(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return sayType(issue);
    case 'too_big':
      return sayLimit('at most', issue.maximum, issue.origin, issue.message, 'Too big');
    case 'too_small':
      return sayLimit('at least', issue.minimum, issue.origin, issue.message, 'Too small');
    case 'unrecognized_keys':
      return `Unknown: ${issue.keys.map((key) => `"${key.slice(0, 60)}"`).join(', ')}.`;
    case 'invalid_value':
      return issue.message.startsWith('Invalid')
        ? `Must be one of: ${issue.values.map(String).join(', ')}.`
        : issue.message;
    default:
      return issue.message;
  }
}

function sayType(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.message.includes('received undefined') || isMissing(issue)) return 'Is required.';
  if (!issue.message.startsWith('Invalid input')) return issue.message;
  return `Must be ${nameOf[issue.expected] ?? issue.expected}.`;
}

/** Only schemas asked to report their input say so. */
const isMissing = (issue: object): boolean => 'input' in issue && issue.input === undefined;

function sayLimit(
  edge: 'at most' | 'at least',
  limit: number | bigint,
  origin: string,
  message: string,
  standard: string,
): string {
  // A sentence from the contract wins over ours.
  if (!message.startsWith(standard)) return message;
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
  return `Must be ${edge} ${limit}${unit}.`;
}
