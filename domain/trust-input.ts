import { z } from 'zod';
import { isPlainDate } from './calendar';
import { chosenId, optionalMoney, optionalText, requiredDay, requiredText } from './input';

const optionalDay = (message: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || isPlainDate(text), message)
    .transform((text) => (text === '' ? null : text));

/** The typed texts of a trust; what a draft may still leave empty is asked for when it is handed in. */
export const trustContent = z
  .object({
    name: requiredText(100, '信托名称'),
    number: optionalText(30, '备案编号').transform((text) => text.normalize('NFKC').replace(/\s/g, '')),
    authority: optionalText(60, '备案机关'),
    signedOn: requiredDay('信托文件签订日期'),
    filedOn: optionalDay('请填写备案日期，例如 2025-06-30；尚未备案的留空。'),
    settlor: optionalText(200, '委托人'),
    trusteeId: chosenId('受托人'),
    coTrustees: optionalText(200, '共同受托人'),
    supervisor: optionalText(100, '监察人'),
    custodian: optionalText(100, '保管行'),
    purpose: optionalText(500, '信托目的'),
    startsOn: requiredDay('期限开始日期'),
    endsOn: optionalDay('请填写期限结束日期，例如 2030-06-30；无固定期限的留空。'),
    sizeFen: optionalMoney('wan'),
    regionId: chosenId('受益范围'),
    note: optionalText(500, '备注'),
  })
  .refine(({ signedOn, filedOn }) => filedOn === null || !isPlainDate(signedOn) || signedOn <= filedOn, {
    path: ['filedOn'],
    message: '备案日期不能早于信托文件签订日期。',
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || !isPlainDate(startsOn) || startsOn <= endsOn, {
    path: ['endsOn'],
    message: '期限结束日期不能早于开始日期。',
  });
