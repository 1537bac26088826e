import 'server-only';
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { reading, together, type Tx } from '@/db/client';
import { history, organisations } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { Party } from '@/domain/department';
import { isRegistered } from '@/domain/organisation';
import { permits } from '@/domain/policy';
import { type ListedOrganisation, ofParties, selectOrganisations } from './organisation';
import { searchOrganisations } from './organisation-search';
import { listProgrammes } from './programme';
import { listRegions } from './region';

/** The divisions in which an organisation may be. */
export function readOrganisationPlaces(actor: Actor) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    return listRegions(
      tx,
      snapshot,
      programmes.flatMap((one) => one.parties),
    );
  });
}

/**
 * One organisation with its doubles and what the person may do; null where there is none for the person. What it may be a
 * double of is what was looked for, and else what is called alike.
 */
export function findOrganisation(actor: Actor, id: number, lookedFor?: string) {
  return reading(actor, async (tx, snapshot) => {
    const programmes = await listProgrammes(tx, snapshot);
    const parties = programmes.flatMap((one) => one.parties);
    const [found] = await selectOrganisations(tx).where(and(eq(organisations.id, id), ofParties(parties)));
    if (!found) return null;
    const subject = {
      parties: parties.map((party) => party.id),
      departmentId: found.departmentId,
      path: found.path,
      isNew: false,
    };
    const mayMerge = isRegistered(found.kind) && permits('organisation.merge', actor, subject);
    const [merged, kept, similar, places, entries] = await together([
      selectOrganisations(tx).where(eq(organisations.mergedIntoId, id)).orderBy(organisations.id),
      selectOrganisations(tx).where(eq(organisations.id, found.mergedIntoId ?? 0)),
      mayMerge && found.mergedIntoId === null ? findOthers(tx, parties, found, lookedFor) : [],
      listRegions(tx, snapshot, parties),
      has(actor, 'supervisor') ? listHistory(tx, id) : null,
    ]);
    return {
      organisation: found,
      /** Doubles that were merged into it. */
      merged,
      /** What it was merged into. */
      keptAs: kept[0] ?? null,
      similar,
      places,
      history: entries,
      mayChange:
        isRegistered(found.kind) &&
        found.mergedIntoId === null &&
        permits('organisation.save', actor, subject),
      mayMerge,
    };
  });
}

/** How many are offered to be merged into. */
const most = 20;

async function findOthers(tx: Tx, parties: readonly Party[], found: ListedOrganisation, lookedFor?: string) {
  if (lookedFor === undefined || !isRegistered(found.kind)) return findAlike(tx, found);
  const side = parties.find((party) => party.id === found.departmentId)?.code;
  const others = await searchOrganisations(tx, parties, { q: lookedFor, side, kind: found.kind }, most + 1);
  return others.filter((one) => one.id !== found.id).slice(0, most);
}

/** Rows that may be the same organisation: of its kind and side, alike in name, or of the same county and a common part. */
function findAlike(tx: Tx, { id, kind, departmentId, name, regionId }: ListedOrganisation) {
  const bare = name.replace(/[\s（）()·]/g, '');
  return selectOrganisations(tx)
    .where(
      and(
        eq(organisations.kind, kind),
        eq(organisations.departmentId, departmentId),
        isNull(organisations.mergedIntoId),
        sql`${organisations.id} <> ${id}`,
        kind === 'social-organisation' ? undefined : eq(organisations.regionId, regionId),
        sql`${sharedPairs(bare)} >= 0.5`,
      ),
    )
    .orderBy(desc(sharedPairs(bare)), asc(organisations.id))
    .limit(most);
}

/** The share of a name's pairs of neighbouring characters that another has as well: 民生会 and 民生协会 share one of two. */
function sharedPairs(name: string): SQL {
  const pairs = [
    ...new Set(Array.from({ length: Math.max(1, name.length - 1) }, (_, at) => name.slice(at, at + 2))),
  ];
  return sql`(select avg((position(pair in ${organisations.name}) > 0)::int) from unnest(${sql.param(pairs)}::text[]) pair)`;
}

function listHistory(tx: Tx, id: number) {
  return tx
    .select()
    .from(history)
    .where(and(eq(history.subjectKind, 'organisation'), eq(history.subjectId, id)))
    .orderBy(desc(history.id))
    .limit(200);
}

export type OrganisationRecord = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;
