import { z } from 'zod';
import {
  optionalCount,
  optionalMoney,
  optionalText,
  recordRef,
  recordId,
  requiredDay,
  requiredText,
} from './input';
import { reason } from './reading';
import { trustEventKinds } from './trust-life';

/** What happened to a trust, as it is typed. */
export const trustNote = z
  .object({
    ref: recordRef,
    kind: z.enum(trustEventKinds, '请选择事项。'),
    happenedOn: requiredDay('发生日期'),
    title: requiredText(100, '事项说明'),
    amountFen: optionalMoney('wan'),
    reportYear: optionalCount('报告年度', 2100),
    /** Which change was made public. */
    changeId: z
      .union([z.literal(''), recordId])
      .default('')
      .transform((id) => (id === '' ? null : id)),
    document: optionalText(100, '文号或公开地址'),
    note: optionalText(500, '备注'),
  })
  .refine(({ kind, note }) => kind !== 'terminated' || note !== '', {
    path: ['note'],
    message: '终止信托请在备注中写明原因和剩余财产的处理。',
  });

export const struckTrustEvent = z.object({ ref: recordRef, eventId: recordId, reason });
