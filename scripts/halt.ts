/** An end a person can act on: its message is one line and is shown without a stack. */
export class Halt extends Error {
  constructor(message: string) {
    super(message.replaceAll(/\s*\n\s*/g, ' ').trim());
  }
}

const plainWords: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOENT: 'there is no such folder, and it cannot be made',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is not a folder',
};

/** Failures of the file system become a Halt that names the place; anything unexpected stays what it is. */
export function plainly(purpose: string, error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { code, path } = error as NodeJS.ErrnoException;
  const words = code === undefined ? undefined : plainWords[code];
  return words === undefined ? error : new Halt(`${purpose}: ${words}${path ? ` (${path})` : ''}.`);
}
