/** Something the person at the terminal can put right; the message is the whole line they read. */
export class PlainError extends Error {}

const reasons = {
  ENOSPC: () => 'The disk is full: free some space and start again',
  EDQUOT: () => 'The disk quota is used up: free some space and start again',
  EROFS: (error) =>
    `${error.path ?? 'The folder'} is on a read-only disk: set DATA_DIR to a folder that can be written`,
  ENOTDIR: (error) =>
    `${error.path ?? 'A part of the path'} cannot be a folder: set DATA_DIR to another place`,
  EACCES: (error) => `No permission to use ${error.path ?? 'a folder'}: set DATA_DIR to a folder of your own`,
};

/** One line for any failure; a stack only for what nobody foresaw, and only with DEBUG set. */
export function explain(error) {
  if (error instanceof PlainError) return error.message;
  const known = reasons[error?.code];
  if (known !== undefined) return known(error);
  if (process.env.DEBUG) return String(error?.stack ?? error);
  return `Novela Studio could not go on: ${error?.message ?? error} (DEBUG=1 shows where)`;
}
