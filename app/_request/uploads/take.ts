import 'server-only';
import { keepUpload, type SentFile } from '@/db/commands/evidence/upload';
import { examined } from '@/documents/evidence/examine';
import type { Actor } from '@/domain/actor';
import { Refusal } from '@/domain/refusal';
import { findUpload } from '@/db/queries/evidence-file';
import { folderOf, partial, uploadId } from './partial';

type Arrived = Omit<SentFile, 'type' | 'preview'>;

/** A file that has arrived whole: looked at, and kept for its person until they attach it. */
export function takeFile(actor: Actor, { path, ...file }: Arrived): Promise<void> {
  const { name, keepsLocation } = file;
  return examined(folderOf('incoming'), { path, name, keepsLocation }, (good) =>
    keepUpload(actor, { ...file, ...good }),
  );
}

/** A form of ours, by its noun and record: `activity:new:12`. */
export const isPlace = (text: string) => /^[a-z-]{1,30}(:new)?:\d{1,9}$/.test(text);

/** The end of an upload in pieces. Asked again it answers the same; whatever is refused is gone. */
export async function finishUpload(actor: Actor, name: string) {
  const id = uploadId(actor, name);
  if (id === null) throw new Refusal('missing', '没有找到这次上传；请重新选择文件。');
  const done = await findUpload(actor, id);
  if (done) return done;
  const { store } = partial();
  const upload = await store.getUpload(name).catch(() => null);
  if (!upload?.storage) throw new Refusal('missing', '没有找到这次上传，可能已过期；请重新选择文件。');
  if (upload.size !== upload.offset) throw new Refusal('conflict', '文件还没有传完；请点“重试”继续上传。');
  const { name: fileName = '', place = '', keeps = '' } = upload.metadata ?? {};
  if (!isPlace(place ?? '')) throw new Refusal('invalid', '不知道文件是哪条记录的；请刷新页面后重新上传。');
  try {
    await takeFile(actor, {
      ...{ id, path: upload.storage.path, name: fileName ?? '', place: place ?? '' },
      keepsLocation: keeps === 'on',
    });
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'busy') await store.remove(name).catch(() => undefined);
    throw error;
  }
  await store.remove(name).catch(() => undefined);
  return findUpload(actor, id);
}
