'use server';

import { headers } from 'next/headers';
import { action } from '@/app/_request/action';
import { saveEntries } from '@/app/_request/entry';
import { requireSameOrigin } from '@/app/_request/origin';
import { requireActor } from '@/app/_request/session';
import { keepFormDraft } from '@/db/commands/form-draft';
import { entryForm, keptEntry } from '@/domain/entry';
import { chineseMoment } from '@/domain/moment';
import { now } from '@/app/_request/clock';

export const save = action(saveEntries);

export async function keep(period: string, fields: Record<string, string>): Promise<string> {
  const actor = await requireActor();
  requireSameOrigin(await headers());
  const typed = keptEntry.parse({ period, fields });
  await keepFormDraft(actor, entryForm(typed.period), typed.fields);
  return `已自动保存 ${chineseMoment(now())}，尚未提交`;
}
