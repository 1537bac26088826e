import { z } from 'zod';
import { lacksAsked } from './evidence-filter';
import { placeLists } from './organisation-filter';
import { dayKey } from './page-key';
import { pairingStandings, receiverKinds } from './pairing';
import { states } from './workflow';

const division = z
  .string()
  .regex(/^\d{6}$/)
  .optional()
  .catch(undefined);

/** Which pairings an address asks for; nonsense is as good as absent. */
export const pairingFilter = z.object({
  programme: z.string().min(1).max(80).optional().catch(undefined),
  standing: z.enum(pairingStandings).optional().catch(undefined),
  state: z.enum(states).optional().catch(undefined),
  lacks: lacksAsked,
  /** What is helped. */
  kind: z.enum(receiverKinds).optional().catch(undefined),
  /** Where the helping organisation is registered, and where the one that is helped lies, by division code. */
  from: division,
  to: division,
  /** With an activity in the time after which a pairing sleeps, or without. */
  activity: z.enum(['active', 'sleeping']).optional().catch(undefined),
  list: z.enum(placeLists).optional().catch(undefined),
  /** Part of a name of either end, of the agreement, or initials. */
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  after: dayKey.optional().catch(undefined),
});
export type PairingFilter = z.output<typeof pairingFilter>;

/** Which two organisations a new pairing is between, while they are being looked for. */
export const pairingEndsAsked = z.object({
  helper: z.coerce.number().int().min(1).optional().catch(undefined),
  receiver: z.coerce.number().int().min(1).optional().catch(undefined),
  helperQ: z.string().trim().max(60).optional().catch(undefined),
  receiverQ: z.string().trim().max(60).optional().catch(undefined),
});
export type PairingEndsAsked = z.output<typeof pairingEndsAsked>;
