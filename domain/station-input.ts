import { z } from 'zod';
import { isPlainDate } from './calendar';
import { chosenId, optionalText, requiredDay } from './input';

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
