import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { EvidenceNoun, EvidenceSubject } from '@/domain/evidence';
import { activityLedger } from './activity';
import type { EvidenceHolder, Finder, FoundSubject, Show } from './evidence-finder';
import { inLedger } from './evidence-finder-fact';
import { inReadings } from './evidence-finder-reading';
import { halves, items } from './evidence-finder-side';
import { flowLedger } from './flow';
import { filesOn } from './evidence-hung';
import { missingKinds } from './evidence-need';
import { pairingLedger } from './pairing';
import { projectLedger } from './project';
import { stationLedger } from './station';
import { trainingLedger } from './training';
import { trustLedger } from './trust';
import { visitLedger } from './visit';

const everything: Show = { files: filesOn, missing: missingKinds };
const nothing: Show = { files: () => sql`'[]'::json`, missing: () => sql`'{}'::text[]` };

/** Where the records of each noun are found: one line for each, and one `CALL evidence_of` in a migration. */
const finders: Record<EvidenceNoun, Finder> = {
  visit: inLedger('visit', visitLedger),
  pairing: inLedger('pairing', pairingLedger),
  activity: inLedger('activity', activityLedger),
  training: inLedger('training', trainingLedger),
  station: inLedger('station', stationLedger),
  project: inLedger('project', projectLedger),
  flow: inLedger('flow', flowLedger),
  trust: inLedger('trust', trustLedger),
  reading: inReadings,
  'resolution-half': halves,
  'agenda-item': items,
};

/** The records in the person's scope with their files, in the order of the ids; one question for all of them. */
export function findSubjects(tx: Tx, actor: Actor, kind: EvidenceNoun, ids: readonly number[]) {
  return find(tx, actor, { kind, ids }, everything);
}

/** One of them, without its files; null where there is none. */
export async function findSubject(
  tx: Tx,
  actor: Actor,
  { kind, id }: EvidenceSubject,
): Promise<EvidenceHolder | null> {
  const [found] = await find(tx, actor, { kind, ids: [id] }, nothing);
  return found ?? null;
}

async function find(
  tx: Tx,
  actor: Actor,
  { kind, ids }: { readonly kind: EvidenceNoun; readonly ids: readonly number[] },
  show: Show,
): Promise<FoundSubject[]> {
  const found = await finders[kind](tx, actor, ids, show);
  return ids.flatMap((id) => found.filter((one) => one.id === id).map((one) => ({ kind, ...one })));
}
