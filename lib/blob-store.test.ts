import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BlobStore, blobStore, TooLong } from './blob-store';

let directory: string;
let store: BlobStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'blobs-'));
  store = blobStore(directory);
});
afterEach(() => rm(directory, { recursive: true }));

async function* of(...parts: string[]) {
  await Promise.resolve();
  for (const part of parts) yield Buffer.from(part);
}
const everything = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

test('keeps what it is given under the hash of its content, once', async () => {
  const blob = await store.take(of('粤', '黔'), 6);
  expect(blob).toEqual({ sha256: createHash('sha256').update('粤黔').digest('hex'), size: 6 });
  expect(await store.take(of('粤黔'), 100)).toEqual(blob);
  expect(await text(store.read(blob.sha256))).toBe('粤黔');
  expect(await everything()).toHaveLength(1);
  await store.drop(blob.sha256);
  expect(await everything()).toEqual([]);
});

test('leaves nothing of what is too long or breaks off', async () => {
  await expect(store.take(of('粤', '黔'), 5)).rejects.toThrow(TooLong);
  async function* broken() {
    yield* of('粤');
    throw new Error('the line broke');
  }
  await expect(store.take(broken(), 100)).rejects.toThrow('the line broke');
  expect(await everything()).toEqual([]);
});

test('takes the same content from several at once', async () => {
  const blobs = await Promise.all(
    Array.from({ length: 20 }, () => store.take(of('票据'.repeat(1000)), 6000)),
  );
  expect(new Set(blobs.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(await everything()).toHaveLength(1);
});

test('knows no name but a hash', () => {
  for (const name of ['../secret', 'incoming', '', 'A'.repeat(64), `${'a'.repeat(64)}/..`]) {
    expect(() => store.pathOf(name)).toThrow();
  }
});
