import { z } from 'zod';
import { activityKinds } from './activity';
import { chosenId, optionalMoney, optionalText, requiredDay } from './input';

/** 人次: more is a slip of the keys. */
const most = 10_000_000;
const sentence = '请填写受益人次，0 以上的整数，例如 160。';

/** The typed texts of an activity; what a draft may still leave empty is asked for when it is handed in. */
export const activityContent = z.object({
  pairingId: chosenId('结对'),
  heldOn: requiredDay('活动日期'),
  kind: z.enum(activityKinds, '请选择活动类型。'),
  text: optionalText(500, '活动内容').transform((text) => text.normalize('NFC')),
  /** Typed in 元, as receipts have it. */
  moneyFen: optionalMoney('yuan'),
  goodsFen: optionalMoney('yuan'),
  beneficiaries: z
    .string()
    .trim()
    .default('')
    .transform((text) => text.normalize('NFKC').replace(/[\s,]|人次?$/g, ''))
    .refine((text) => text === '' || (/^\d{1,8}$/.test(text) && Number(text) <= most), sentence)
    .transform((text) => (text === '' ? null : Number(text))),
});
