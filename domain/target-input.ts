import { z } from 'zod';
import { parseQuantity, type Quantity } from './quantity';

const choice = z.object({ indicator: z.coerce.number().int().positive() });

/** The indicator that an address names for a proposal; null for none. */
export function chosenIndicator(params: unknown): number | null {
  const result = choice.safeParse(params);
  return result.success ? result.data.indicator : null;
}

export const targetInput = z.object({
  indicatorId: z.coerce.number().int(),
  year: z.coerce.number().int().min(2000).max(2100),
  /** The newest revision the person saw, 0 where there was none. */
  revision: z.coerce.number().int().min(0),
  value: z
    .string()
    .trim()
    .transform((text, context): Quantity => {
      const parsed = parseQuantity(text);
      if (parsed === null || parsed < 0) context.addIssue('请填写目标值，最多四位小数，不能为负。');
      return parsed ?? 0;
    }),
  reason: z.string().trim().min(1, '请写明设定或调整的理由。').max(500, '理由请控制在 500 字以内。'),
  documentNumber: z
    .string()
    .trim()
    .min(1, '请填写依据的文号，例如 粤民函〔2025〕1号。')
    .max(100, '文号过长，请核对。'),
});
