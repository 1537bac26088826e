import { z } from 'zod';
import { isPlainDate } from './calendar';
import { chosenId, optionalMoney, optionalText, recordId, recordRef, requiredDay } from './input';
import { ways } from './pairing';
import { reason } from './reading';

/** Boxes of which each ticked one sends its own name. */
const ticked = z
  .record(z.string(), z.unknown())
  .default({})
  .transform((boxes) => ways.filter((way) => boxes[way] === 'on').join(','));

/** The typed texts of a pairing; what a draft may still leave empty is asked for when it is handed in. */
export const pairingContent = z
  .object({
    helperId: chosenId('帮扶单位'),
    receiverId: chosenId('受援单位'),
    agreement: optionalText(100, '协议名称（文号）'),
    signedOn: requiredDay('签约日期'),
    endsOn: z
      .string()
      .trim()
      .default('')
      .refine((text) => text === '' || isPlainDate(text), '请填写有效期至，例如 2026-06-30；没有期限的留空。')
      .transform((text) => (text === '' ? null : text)),
    ways: ticked,
    project: optionalText(200, '帮扶项目'),
    plannedFen: optionalMoney('wan'),
  })
  .refine(({ signedOn, endsOn }) => endsOn === null || !isPlainDate(signedOn) || signedOn <= endsOn, {
    path: ['endsOn'],
    message: '有效期不能早于签约日期。',
  });

/** Since when, why, and which pairing takes its place; 0 for none. */
export const pairingExit = z.object({
  ref: recordRef,
  exitedOn: requiredDay('退出日期'),
  reason,
  replacedById: recordId.default(0),
});
