import { z } from 'zod';
import { optionalMoney, recordRef, requiredDay } from './input';

/** 期末余额 of one trust. */
export const trustCount = z.object({
  ref: recordRef,
  countedOn: requiredDay('季度末'),
  balanceFen: optionalMoney('wan').transform((fen, context) => {
    if (fen !== null) return fen;
    context.addIssue({ code: 'custom', message: '请填写期末余额；已用完的填 0。' });
    return z.NEVER;
  }),
});
