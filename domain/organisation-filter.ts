import { z } from 'zod';
import { registeredKinds } from './organisation';

/** Three lists of places that are not the same (domain.md 0.7, 3.3). */
export const placeLists = ['key-county', 'deep-poverty', 'li-cong-rong'] as const;
export type PlaceList = (typeof placeLists)[number];
export const placeListWords: Record<PlaceList, string> = {
  'key-county': '国家乡村振兴重点帮扶县',
  'deep-poverty': '原深度贫困村',
  'li-cong-rong': '黎从榕',
};

/** Which organisations an address asks for; nonsense is as good as absent. */
export const organisationFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  kind: z
    .enum([...registeredKinds, 'bureau'])
    .optional()
    .catch(undefined),
  /** A department by its code. */
  side: z.string().min(1).max(40).optional().catch(undefined),
  /** A division by its code, with what lies in it. */
  region: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  list: z.enum(placeLists).optional().catch(undefined),
  /** Part of a name, a code, a place, or initials. */
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  /** Where the page before ended: division code and id. */
  after: z
    .string()
    .regex(/^\d{6}\.\d{1,9}$/)
    .transform((text) => ({ on: text.slice(0, 6), id: Number(text.slice(7)) }))
    .optional()
    .catch(undefined),
});
export type OrganisationFilter = z.output<typeof organisationFilter>;

/** What is looked for to merge an organisation into. */
export const mergeAsked = z.object({
  merge: z.string().trim().min(1).max(60).optional().catch(undefined),
});
