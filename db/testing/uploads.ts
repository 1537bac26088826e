import { readdir } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type { Login } from '@/db/seed/people';
import type { Served } from '@/scripts/served-fresh';

type Ask = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> };
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A person at a browser of their own, as far as uploads go. */
export async function sender(served: Served, login: Login) {
  const cookie = await served.cookieOf(login);
  const ask = (path: string, init: Ask = {}) =>
    fetch(served.url + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie, origin: served.url, 'tus-resumable': '1.0.0', ...init.headers },
    });
  const begin = async (name: string, size: number, place = 'activity:new:1', keeps = '') => {
    const metadata = [
      ...[`name ${base64(name)}`, `place ${base64(place)}`],
      ...(keeps === '' ? [] : [`keeps ${base64(keeps)}`]),
    ].join(',');
    return ask('/api/uploads', {
      method: 'POST',
      headers: { 'upload-length': String(size), 'upload-metadata': metadata },
    });
  };
  const piece = (path: string, offset: number, bytes: Buffer, more: Ask = {}) =>
    ask(path, {
      method: 'PATCH',
      headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
      ...more,
    });
  const finish = (path: string) => ask(`/api/evidence/uploads/${path.split('/').at(-1)}`, { method: 'POST' });
  return {
    ask,
    begin,
    piece,
    finish,
    /** The whole way of a small file. */
    send: async (name: string, bytes: Buffer, place?: string) => {
      const begun = await begin(name, bytes.length, place);
      const path = begun.headers.get('location') ?? '';
      await piece(path, 0, bytes);
      return finish(path);
    },
    /** A form with files, as a browser without script sends it. */
    submit: (record: number, files: readonly (readonly [name: string, bytes: Buffer])[]) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({
        noun: 'activity',
        record: String(record),
        kind: 'receipt',
      })) {
        form.set(name, value);
      }
      for (const [name, bytes] of files)
        form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
      return ask(`/api/evidence?back=/activities/${record}`, { method: 'POST', body: form });
    },
  };
}

/** Every file below the store, by its path. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
}

export const unlike = () => randomUUID();
