import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The content of a file: SHA-256 in hexadecimal, which is also its name in the store, and its length in bytes. */
export interface Blob {
  readonly sha256: string;
  readonly size: number;
}

/** What was sent is longer than it may be. */
export class TooLong extends Error {}

/** Files by what is in them, below one directory. The same content is kept once, whoever brings it. */
export interface BlobStore {
  /**
   * Keeps what the source gives, on disk before it returns. Throws TooLong past `most` bytes; whatever goes wrong,
   * nothing stays behind.
   */
  take(source: AsyncIterable<Uint8Array>, most: number): Promise<Blob>;
  /** Throws (ENOENT) where there is none. The reader ends the stream. */
  read(sha256: string): ReadStream;
  /** Where the content stands, for a process that reads it by itself. */
  pathOf(sha256: string): string;
  has(sha256: string): Promise<boolean>;
  drop(sha256: string): Promise<void>;
}

export function blobStore(directory: string): BlobStore {
  const incoming = join(directory, 'incoming');
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not the name of a blob');
    return join(directory, sha256.slice(0, 2), sha256.slice(2));
  };
  return {
    pathOf,
    read: (sha256) => createReadStream(pathOf(sha256)),
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    drop: (sha256) => rm(pathOf(sha256), { force: true }),
    take: async (source, most) => {
      await mkdir(incoming, { recursive: true });
      const path = join(incoming, randomUUID());
      try {
        const blob = await write(path, source, most);
        await moveDurably(path, pathOf(blob.sha256));
        return blob;
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}

async function write(path: string, source: AsyncIterable<Uint8Array>, most: number): Promise<Blob> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > most) throw new TooLong(`more than ${most} bytes`);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A rename is on disk when the directory is. The same content may be there already: it is replaced by itself. */
async function moveDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  const directory = await open(dirname(to), 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Removes what has not been touched in that folder for so long. */
export async function sweepFolder(folder: string, olderThanHours: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    const age = found === null ? 0 : Date.now() - found.mtimeMs;
    if (age > olderThanHours * 3_600_000) await rm(path, { recursive: true, force: true });
  }
}
