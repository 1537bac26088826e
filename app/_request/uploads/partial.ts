import 'server-only';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { refuseStranger } from '@/db/commands/evidence/upload';
import type { Actor } from '@/domain/actor';
import { evidenceLimits, sizeText } from '@/domain/evidence-file';
import { Refusal } from '@/domain/refusal';
import { env } from '@/lib/env';

/** How long a broken upload can be gone on with. */
export const partialHours = 24;

/** Whose upload it is stands in its name: nobody goes on with another person's. */
const named = /^(\d{1,9})\.([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

/** The upload's own id; null for one that is not this person's. */
export function uploadId(actor: Actor, name: string): string | null {
  const [, account, id] = named.exec(name) ?? [];
  return id !== undefined && Number(account) === actor.accountId ? id : null;
}

export const folderOf = (name: 'partial' | 'incoming') => join(env().BLOB_DIR, name);

let kept: { readonly store: FileStore; readonly server: Server } | undefined;
const asking = new WeakMap<object, Actor>();

/** What has arrived of uploads so far, each a file below the blob store, so that any process can go on with it. */
export function partial() {
  if (kept) return kept;
  const store = new FileStore({
    directory: folderOf('partial'),
    expirationPeriodInMilliseconds: partialHours * 3_600_000,
  });
  const server = new Server({
    path: '/api/uploads',
    datastore: store,
    relativeLocation: true,
    maxSize: evidenceLimits.file,
    // By itself it lets every page of the world read its answers.
    allowedOrigins: () => false,
    namingFunction: (request) => `${who(request).accountId}.${randomUUID()}`,
    onIncomingRequest: (request, id) => {
      if (uploadId(who(request), id) === null) throw status(404, '没有找到这次上传；请重新选择文件。');
      return Promise.resolve();
    },
    onUploadCreate: async (request) => {
      refuseStranger(who(request));
      await refuseMany(who(request));
      return {};
    },
    onResponseError: (_request, error) => sentenceFor(error),
  });
  kept = { store, server };
  return kept;
}

/** Lets the library do what the protocol says for this person. */
export function receive(actor: Actor, request: Request): Promise<Response> {
  asking.set(request, actor);
  return partial().server.handleWeb(request);
}

function who(request: object): Actor {
  const actor = asking.get(request);
  if (!actor) throw new Error('an upload of nobody');
  return actor;
}

const status = (code: number, body: string) => Object.assign(new Error(body), { status_code: code, body });

/** The library's own sentences are English and for programmers. */
function sentenceFor(error: Error | { status_code: number; body: string }) {
  if (error instanceof Refusal)
    return { status_code: error.kind === 'forbidden' ? 403 : 422, body: error.message };
  const code = 'status_code' in error ? error.status_code : 500;
  if (code === 413) {
    return { status_code: 413, body: `文件超过 ${sizeText(evidenceLimits.file)}；请压缩或拆分后重新上传。` };
  }
  if (code === 404 || code === 410)
    return { status_code: code, body: '没有找到这次上传，可能已过期；请重新选择文件。' };
  if (code >= 500) {
    return {
      status_code: 507,
      body: '服务器没有保存成功，可能存储空间已满；请稍后点“重试”，仍不行请联系系统管理员。',
    };
  }
  return undefined;
}

/** Half-sent files are not counted by the quotas, so there are not many of them. */
async function refuseMany({ accountId }: Actor): Promise<void> {
  const names = await readdir(folderOf('partial')).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${accountId}.`) && !name.endsWith('.json'));
  if (own.length >= evidenceLimits.unattached * 3) {
    throw new Refusal('invalid', '同时上传的文件过多；请等这些文件上传完成后再选择其他文件。');
  }
}
