import { z } from 'zod';
import { askingWays, awarenessAnswers } from './awareness';
import { optionalText, recordRef, requiredDay, requiredText } from './input';

/** When and how the receiving end was asked, who answered, and what. */
export const awarenessInput = z.object({
  ref: recordRef,
  askedOn: requiredDay('询问日期'),
  how: z.enum(askingWays, '请选择询问方式。'),
  /** The duty, with no more of the person than needed: 村委会主任. */
  answeredBy: requiredText(30, '答复人职务'),
  answer: z.enum(awarenessAnswers, '请选择答复。'),
  note: optionalText(200, '说明'),
});
