import 'server-only';
import type { Context, Outcome } from '@/db/command';
import { dropFormDraft, keepFormDraft } from '@/db/commands/form-draft';
import { importResolutions } from '@/db/commands/resolution/import';
import { findFormDraft } from '@/db/queries/form-draft';
import { readTaskTableContext } from '@/db/queries/task-table';
import { readLedger } from '@/documents/ledgers/read';
import { resolutionLedger } from '@/documents/ledgers/resolution';
import type { Actor } from '@/domain/actor';
import { enteredAs } from '@/domain/handling';
import { Refusal } from '@/domain/refusal';
import type { ImportedRow } from '@/domain/resolution-import';
import type { Files } from './action';

/** A 任务分解表 that was read and waits for its person to say so. */
export interface StagedTable {
  readonly fileName: string;
  readonly rows: readonly (ImportedRow & { readonly row: number })[];
  readonly errors: readonly { readonly cell: string; readonly column: string; readonly sentence: string }[];
  readonly notices: readonly string[];
}

const formOf = (meetingId: number) => `task-table-${meetingId}`;

/** Reads the uploaded table against the meeting and keeps what it says for its person; nothing is written yet. */
export async function stageTable(
  { actor }: Context,
  { meetingId }: { meetingId?: string },
  files: Files,
): Promise<Outcome> {
  const id = Number(meetingId);
  const file = files.get('file');
  if (!file) {
    throw new Refusal('invalid', '请先选择要导入的 Excel 文件。', { file: '请选择 .xlsx 文件。' });
  }
  const against = await readTaskTableContext(actor, id);
  if (!against) throw new Refusal('missing', '没有找到这次会议，或者它不能再登记议定事项；请刷新页面。');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { accepted, errors, notices } = await readLedger(resolutionLedger, bytes, against);
  const staged: StagedTable = {
    fileName: file.name,
    rows: accepted.map(({ row, id: known, values }) => ({
      row,
      id: known,
      text: values.text,
      areaId: values.area.id,
      supporting: values.supporting,
      dueOn: values.due.dueOn,
      isOpenEnded: values.due.isOpenEnded,
      expectedResult: values.expectedResult,
      progress: values.progress,
      state: enteredAs[values.handling],
      leads: [values.guangdongLead.id, values.guizhouLead.id],
    })),
    errors: errors.map(({ cell, column, sentence }) => ({ cell, column, sentence })),
    notices,
  };
  const text = JSON.stringify(staged);
  if (text.length > 190_000) throw new Refusal('invalid', '表格内容过多；请分成两个文件，分别导入。');
  await keepFormDraft(actor, formOf(id), { staged: text });
  return { ids: [], message: '' };
}

export async function stagedTable(actor: Actor, meetingId: number): Promise<StagedTable | null> {
  const draft = await findFormDraft(actor, formOf(meetingId));
  return draft?.['staged'] === undefined ? null : (JSON.parse(draft['staged']) as StagedTable);
}

/** Imports what was read: every row of it, or none. */
export async function commitTable(context: Context, { meetingId }: { meetingId?: string }): Promise<Outcome> {
  const id = Number(meetingId);
  const staged = await stagedTable(context.actor, id);
  if (!staged) throw new Refusal('conflict', '没有待导入的表格，可能已经导入；请刷新页面，或重新上传。');
  const outcome = await importResolutions(context, { meetingId: id, rows: [...staged.rows] });
  await dropFormDraft(context.actor, formOf(id));
  return outcome;
}

/** Forgets what was read. */
export async function discardTable(
  { actor }: Context,
  { meetingId }: { meetingId?: string },
): Promise<Outcome> {
  await dropFormDraft(actor, formOf(Number(meetingId)));
  return { ids: [], message: '已放弃，没有导入任何内容。' };
}
