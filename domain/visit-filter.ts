import { z } from 'zod';
import { isPlainDate } from './calendar';
import { type State, states } from './workflow';

const key = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\d{1,9}$/)
  .transform((text) => {
    const [on = '', id] = text.split('.');
    return { on, id: Number(id) };
  })
  .refine(({ on }) => isPlainDate(on));

/** Which visits an address asks for; nonsense is as good as absent. */
export const visitFilter = z.object({
  programme: z.string().max(80).optional().catch(undefined),
  year: z.coerce.number().int().min(1900).max(2100).optional().catch(undefined),
  /** The department that travels, by its code. */
  from: z.string().max(40).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  after: key.optional().catch(undefined),
});
export type VisitFilter = z.output<typeof visitFilter>;

/** In the order of the work, for choosing one. */
export const visitStates: readonly State[] = states.toReversed();

/** The address of the list behind its last line, with the same filter. */
export function nextVisits(filter: VisitFilter, { on, id }: NonNullable<VisitFilter['after']>): string {
  const chosen = Object.entries({ ...filter, after: `${on}.${id}` }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/visits?${new URLSearchParams(chosen).toString()}`;
}
