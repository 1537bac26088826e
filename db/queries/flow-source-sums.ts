import 'server-only';
import { eq } from 'drizzle-orm';
import { reading } from '@/db/client';
import { flows } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { FlowSource } from '@/domain/flow';
import { sourceKey } from '@/domain/flow-source';
import { findSource, sumsOfSource } from './flow-source';
import { sumOpen } from './match-open';

/** What a source comes to by stage and how many of its entries are in no match; null where it is not official. */
export function readSourceSums(actor: Actor, of: { readonly kind: FlowSource; readonly id: number }) {
  return reading(actor, async (tx) => {
    const source = await findSource(tx, of);
    if (source === null) return null;
    const { paidCount, receivedCount } = await sumOpen(
      tx,
      { id: source.programmeId },
      eq(flows.source, sourceKey(of)),
    );
    return {
      source,
      sums: await sumsOfSource(tx, sourceKey(of)),
      open: paidCount + receivedCount,
      mayEnter: has(actor, 'staff'),
    };
  });
}
