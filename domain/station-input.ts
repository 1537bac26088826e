import { z } from 'zod';
import { isPlainDate } from './calendar';
import {
  chosenId,
  optionalCount,
  optionalText,
  recordId,
  recordRef,
  requiredDay,
  requiredText,
} from './input';
import { reason } from './reading';

/** The typed texts of a station; what a draft may still leave empty is asked for when it is handed in. */
export const stationContent = z
  .object({
    stationId: chosenId('站点'),
    builtOn: requiredDay('建成日期'),
    closedOn: z
      .string()
      .trim()
      .default('')
      .refine((text) => text === '' || isPlainDate(text), '请填写停办日期，例如 2025-06-30；在办的留空。')
      .transform((text) => (text === '' ? null : text)),
    operator: optionalText(100, '运营方'),
    note: optionalText(300, '说明'),
  })
  .refine(({ builtOn, closedOn }) => closedOn === null || !isPlainDate(builtOn) || builtOn <= closedOn, {
    path: ['closedOn'],
    message: '停办日期不能早于建成日期。',
  });

/** More at one station is a slip of the keys. */
const most = 500_000;

const requiredCount = (name: string) =>
  optionalCount(name, most).transform((count, context) => {
    if (count !== null) return count;
    context.addIssue({ code: 'custom', message: `请填写${name}；没有的填 0。` });
    return z.NEVER;
  });

/** 期末数 of one station. */
export const stationCount = z.object({
  ref: recordRef,
  countedOn: requiredDay('季度末'),
  staff: requiredCount('专职工作人员'),
  certified: requiredCount('其中持证人数'),
  volunteers: optionalCount('登记志愿者', most),
  services: optionalCount('本季服务人次', most),
});

/** 督导: when, by whom, and what it was about. */
export const stationSupervision = z.object({
  ref: recordRef,
  supervisedOn: requiredDay('督导日期'),
  supervisor: requiredText(60, '派出单位'),
  topic: requiredText(300, '督导内容'),
});

/** A supervision that was entered by mistake. */
export const struckSupervision = z.object({ ref: recordRef, supervisionId: recordId, reason });
