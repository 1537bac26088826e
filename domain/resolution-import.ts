import { z } from 'zod';
import { isPlainDate } from './calendar';
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
