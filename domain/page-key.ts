import { z } from 'zod';
import { isPlainDate } from './calendar';

/** Where the page before ended, in a list by day and id, as an address carries it: 2025-06-30.17. */
export const dayKey = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,9}$/)
  .transform((text) => {
    const [on = '', id] = text.split('.');
    return { on, id: Number(id) };
  })
  .refine(({ on }) => isPlainDate(on));

/** The address of the list behind its last line, with the same filter. */
export function nextAddress(
  path: string,
  filter: Readonly<Record<string, unknown>>,
  { on, id }: z.output<typeof dayKey>,
): string {
  return filteredAddress(path, { ...filter, after: `${on}.${id}` });
}

/** An address with what was chosen of a filter. */
export function filteredAddress(path: string, filter: Readonly<Record<string, unknown>>): string {
  const chosen = Object.entries(filter).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, `${value}`]] : [],
  );
  return chosen.length === 0 ? path : `${path}?${new URLSearchParams(chosen).toString()}`;
}
