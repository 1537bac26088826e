import { bigint, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { pairings } from './pairing';
import { spotChecks } from './spot-check';

/** The pairings that were drawn, in the order of the draw. */
export const spotCheckPairings = pgTable(
  'spot_check_pairings',
  {
    checkId: integer()
      .notNull()
      .references(() => spotChecks.id),
    place: integer().notNull(),
    /** The pairing's first revision. */
    pairingId: bigint({ mode: 'number' })
      .notNull()
      .references(() => pairings.id),
  },
  (table) => [primaryKey({ columns: [table.checkId, table.place] })],
);
