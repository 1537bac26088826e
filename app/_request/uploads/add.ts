import 'server-only';
import { randomUUID } from 'node:crypto';
import { nested } from '@/app/_request/nested';
import type { Context } from '@/db/command';
import { attachEvidence } from '@/db/commands/evidence/attach';
import { withRoom } from '@/db/commands/evidence/store';
import { dropUpload } from '@/db/commands/evidence/upload';
import { oneByOne } from '@/db/one-by-one';
import { evidenceLimits, sizeText } from '@/domain/evidence-file';
import { Refusal } from '@/domain/refusal';
import { log } from '@/lib/log';
import { type SentForm, withForm } from './form';
import { isPlace, takeFile } from './take';
import type { ToldOfFiles } from './told';

/** Adds the files of a form to its record; what cannot be taken is named with what to do, and the others are added. */
export async function addFiles(request: Request, context: Context): Promise<ToldOfFiles> {
  const refused: { name: string; sentence: string }[] = [];
  const refuse = (name: string, error: unknown) => {
    const refusal = withRoom(error);
    if (!(refusal instanceof Refusal)) throw error;
    const [sentence = refusal.message] = Object.values(refusal.fields);
    log.info({ requestId: context.requestId, refusal: sentence }, 'a file was refused');
    refused.push({ name, sentence });
  };
  let message = '';
  try {
    await withForm(request, async ({ fields, files }) => {
      const taken = await oneByOne(files, (file) =>
        take(fields, file, context).catch((error: unknown) => refuse(file.name, error)),
      );
      const ids = taken.flatMap((id) => id ?? []);
      // Each was refused by itself.
      if (refused.length > 0 && ids.length === 0 && fields['files.0.upload'] === undefined) return;
      message = await attach(fields, ids, context).catch(async (error: unknown) => {
        await oneByOne(ids, (id) => dropUpload(context.actor, id));
        refuse('', error);
        return '';
      });
    });
  } catch (error) {
    refuse('', error);
  }
  return { message, refused };
}

async function take(
  fields: SentForm['fields'],
  { name, path, isTooLong }: SentForm['files'][number],
  { actor }: Context,
): Promise<string> {
  if (isTooLong) {
    throw new Refusal('invalid', `文件超过 ${sizeText(evidenceLimits.file)}；请压缩或拆分后重新上传。`);
  }
  const place = `${fields['noun']}:${fields['record']}`;
  if (!isPlace(place)) throw new Refusal('invalid', '不知道文件是哪条记录的；请刷新页面后重新上传。');
  const id = randomUUID();
  await takeFile(actor, { id, path, name, place, keepsLocation: fields['keepsLocation'] === 'on' });
  return id;
}

async function attach(fields: SentForm['fields'], ids: readonly string[], context: Context): Promise<string> {
  const { files: sent, noun, record, kind, reuse } = nested({ ...fields });
  const files = [
    ...(Array.isArray(sent) ? (sent as object[]) : []),
    ...ids.map((upload) => ({ upload, kind })),
    ...(typeof reuse === 'string' && reuse !== '' ? [{ evidence: reuse, kind }] : []),
  ];
  if (files.length === 0) throw new Refusal('invalid', '没有可以添加的文件；请先选择文件，再点“添加”。');
  const { message } = await attachEvidence(context, { subject: { kind: noun, id: record }, files } as never);
  return message;
}
