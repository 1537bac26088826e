import { z } from 'zod';
import { isPlainDate, type PlainDate } from './calendar';
import { recordId } from './input';

/** One row of a 任务分解表 as it was read and checked; `state` is where both halves of a new decision begin. */
const importedRow = z
  .object({
    /** 系统编号, where the row comes from our own export. */
    id: z.number().int().nullable(),
    text: z.string().min(1).max(500),
    areaId: recordId,
    supporting: z.string().max(200),
    dueOn: z.string().refine(isPlainDate).nullable(),
    isOpenEnded: z.boolean(),
    expectedResult: z.string().min(1).max(300),
    progress: z.string().max(1000),
    state: z.enum(['pending', 'received', 'claimed']),
    leads: z.array(recordId).length(2),
  })
  .refine(({ dueOn, isOpenEnded }) => (dueOn === null) === isOpenEnded);
export type ImportedRow = z.output<typeof importedRow>;

export const importedTable = z.object({
  meetingId: recordId,
  rows: z
    .array(importedRow)
    .min(1, '没有可以导入的行；请改正后重新上传。')
    .max(500, '一次最多导入 500 项，请分批。'),
});

/** A decision that the meeting has already. */
export interface KnownDecision {
  readonly id: number;
  readonly text: string;
  readonly areaId: number;
  readonly supporting: string;
  readonly dueOn: PlainDate | null;
  readonly isOpenEnded: boolean;
  readonly expectedResult: string;
  /** In the order of the parties. */
  readonly leads: readonly number[];
}

/** The decision that a row means: the one of its 系统编号 wins, otherwise the one of the same text. */
export function meant<Known extends KnownDecision>(row: ImportedRow, known: readonly Known[]): Known | null {
  return known.find((one) => one.id === row.id) ?? known.find((one) => one.text === row.text) ?? null;
}

export const importVerdictWords = { new: '新增', changed: '修改', same: '未变' } as const;
export type ImportVerdict = keyof typeof importVerdictWords;

/** What an import would do with the row. How far a known decision is, no table changes. */
export function importVerdict(row: ImportedRow, known: KnownDecision | null): ImportVerdict {
  if (known === null) return 'new';
  const isSame =
    row.text === known.text &&
    row.areaId === known.areaId &&
    row.supporting === known.supporting &&
    row.dueOn === known.dueOn &&
    row.expectedResult === known.expectedResult &&
    row.leads.every((lead, at) => lead === known.leads[at]);
  return isSame ? 'same' : 'changed';
}
