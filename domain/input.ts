import { z } from 'zod';
import { isPlainDate } from './calendar';
import { type MoneyUnit, parseMoneySaid } from './money';

/** What forms send is text; these are the shapes that most of them share, with the sentence for each that is wrong. */

export const recordId = z.coerce.number().int();

/** A record as it stood when the person saw it. */
export const recordRef = z.object({ id: recordId, version: recordId });

/** Some records at once, as lists with boxes to tick send them. */
export function recordRefs({ none, tooMany, most }: { none: string; tooMany: string; most: number }) {
  return z.object({
    refs: z
      .array(recordRef)
      .default([])
      .refine((refs) => refs.length > 0, none)
      .refine((refs) => refs.length <= most, tooMany),
  });
}

/** One record by its own button, or those that were ticked in a list. */
export const oneOrMore = z.preprocess(
  (sent: unknown) =>
    typeof sent === 'object' && sent !== null && 'id' in sent && !('refs' in sent) ? { refs: [sent] } : sent,
  recordRefs({
    none: '请先勾选要办理的记录。',
    tooMany: '一次最多办理 200 条；请分几次办理。',
    most: 200,
  }),
);

/** A text that must not be empty, with its name in the sentences. */
export function requiredText(most: number, name: string) {
  return z.string().trim().min(1, `请填写${name}。`).max(most, `${name}请控制在 ${most} 字以内。`);
}

/** A text that may be left empty. */
export function optionalText(most: number, name: string) {
  return z.string().trim().max(most, `${name}请控制在 ${most} 字以内。`).default('');
}

/** One of a list, by its id. */
export function chosenId(name: string) {
  return z.coerce.number(`请选择${name}。`).int().min(1, `请选择${name}。`);
}

/** A day, `YYYY-MM-DD`. */
export function requiredDay(name: string) {
  return z.string().trim().refine(isPlainDate, `请填写${name}，例如 2025-06-30。`);
}

const moneyExamples: Record<MoneyUnit, string> = {
  yuan: '单位元，例如 12000 或 1.2万',
  wan: '单位万元，例如 10.5',
};

/** An amount of money in 分, typed in that unit or with one of its own; null where it was left empty. */
export function optionalMoney(unit: MoneyUnit) {
  return z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null;
      const fen = parseMoneySaid(text, unit);
      if (fen !== null) return fen;
      context.addIssue({ code: 'custom', message: `请填写不小于 0 的金额，${moneyExamples[unit]}。` });
      return z.NEVER;
    });
}

/** A whole number of people or things; null where it was left empty, which is not 0. */
export function optionalCount(name: string, most: number) {
  return z
    .string()
    .trim()
    .default('')
    .transform((text) => text.normalize('NFKC').replace(/[\s,]|人次?$/g, ''))
    .refine(
      (text) => text === '' || (/^\d{1,9}$/.test(text) && Number(text) <= most),
      `请填写${name}，0 以上的整数，例如 20；不掌握的留空。`,
    )
    .transform((text) => (text === '' ? null : Number(text)));
}
