import { z } from 'zod';
import { flowForms, stages } from './flow';
import { chosenId, optionalText, recordRef, requiredDay } from './input';
import { parseMoneySaid } from './money';
import { reason } from './reading';

/** One of the three is chosen before the form is filled in; the others are not sent. */
const source = z
  .union([z.literal(''), chosenId('所属项目')])
  .default('')
  .transform((id) => (id === '' ? null : id));

/** More than nothing: what takes money back is entered as 冲销. */
const amount = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    const fen = parseMoneySaid(text, 'yuan');
    if (fen !== null && fen > 0) return fen;
    context.addIssue({ code: 'custom', message: '请填写大于 0 的金额，单位元，例如 79950 或 8万。' });
    return z.NEVER;
  });

/** The typed texts of an entry; what a draft may still leave empty is asked for when it is handed in. */
export const flowContent = z
  .object({
    stage: z.enum(stages, '请选择环节。'),
    form: z.enum(flowForms, '请选择资金或物资折价。'),
    projectId: source,
    trustId: source,
    pairingId: source,
    amountFen: amount,
    flowedOn: requiredDay('日期'),
    voucher: optionalText(60, '凭证号'),
    payer: optionalText(100, '付款方'),
    payee: optionalText(100, '收款方'),
    excess: optionalText(300, '超额说明'),
    note: optionalText(500, '说明'),
  })
  .refine(({ projectId, trustId, pairingId }) => of([projectId, trustId, pairingId]) === 1, {
    path: ['source'],
    message: '请先选定所属的项目、慈善信托或结对，只选一个。',
  });

function of(ids: readonly (number | null)[]): number {
  return ids.filter((id) => id !== null).length;
}

/** Takes an official entry off (冲销), with the day and the reason. */
export const flowReversal = z.object({
  ref: recordRef,
  reversedOn: requiredDay('冲销日期'),
  excess: optionalText(300, '超额说明'),
  reason,
});
