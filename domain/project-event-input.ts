import { z } from 'zod';
import { optionalText, recordRef, recordId, requiredDay, requiredText } from './input';
import { projectEventKinds } from './project-life';
import { reason } from './reading';

/** What happened to a project, as it is typed. */
export const projectNote = z
  .object({
    ref: recordRef,
    kind: z.enum(projectEventKinds, '请选择事项。'),
    happenedOn: requiredDay('发生日期'),
    title: requiredText(100, '事项说明'),
    document: optionalText(100, '文号或公开地址'),
    note: optionalText(500, '备注'),
  })
  .refine(({ kind, note }) => kind !== 'stopped' || note !== '', {
    path: ['note'],
    message: '终止项目请在备注中写明原因和资金处理情况。',
  });

export const struckProjectEvent = z.object({ ref: recordRef, eventId: recordId, reason });
