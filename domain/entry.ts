import { z } from 'zod';
import { periodInput } from './reading';

/** What was typed for a period and not saved is kept under this name. */
export function entryForm(code: string): string {
  return `readings ${code}`;
}

/** The texts of a sheet as the browser sends them to be kept. */
export const keptEntry = z.object({
  period: periodInput,
  fields: z.record(z.string().max(100), z.string().max(2000)),
});
