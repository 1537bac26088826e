import 'server-only';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { agendaItems, organisations, readings, resolutionHalves } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { EvidenceNoun, EvidenceSubject } from '@/domain/evidence';
import type { EvidenceKind } from '@/domain/evidence-kind';
import type { Content } from '@/domain/fact';
import { departmentEnd, noEnd } from '@/domain/policy-evidence';
import type { Subjects } from '@/domain/policy-rule';
import { visibleToOther } from '@/domain/workflow';
import { activityLedger } from './activity';
import { filesOn, type HungFile } from './evidence-hung';
import { missingKinds } from './evidence-need';
import type { FactLedger } from './fact-ledger';
import { pairingLedger } from './pairing';
import { firstReading, sameReading } from './reading-revision';
import { eyesOf, factScope, readingScope } from './scope';
import { stationLedger } from './station';
import { trainingLedger } from './training';
import { visitLedger } from './visit';

/** A record that files hang on, as far as the person may see it. */
export interface FoundSubject extends EvidenceSubject {
  /** What policies judge. */
  readonly of: Omit<Subjects['evidence'], 'broughtBy'>;
  /** Still its owner's alone: files are taken off it without a word. */
  readonly isDraft: boolean;
  /** Whether the other side sees it. */
  readonly isShared: boolean;
  /** The kinds that the plan asks of it and that it has none of. */
  readonly missing: readonly EvidenceKind[];
  readonly files: readonly HungFile[];
}

/** The same without its files: all that a decision needs. */
export type EvidenceHolder = Omit<FoundSubject, 'files' | 'missing'>;

type Found = Omit<FoundSubject, 'kind'>;
type Finder = (tx: Tx, actor: Actor, ids: readonly number[], show: Show) => Promise<Found[]>;

/** What is asked of the files on each: for a page everything, for a decision nothing, as it takes long to plan. */
interface Show {
  readonly files: typeof filesOn;
  readonly missing: typeof missingKinds;
}
const everything: Show = { files: filesOn, missing: missingKinds };
const nothing: Show = { files: () => sql`'[]'::json`, missing: () => sql`'{}'::text[]` };

/** The facts of a ledger: as the person sees the newest revision of each, by the id of the first. */
function inLedger<Of extends Content>(noun: EvidenceNoun, ledger: FactLedger<Of>): Finder {
  const { facts } = ledger;
  const first = sql`coalesce(${facts.originId}, ${facts.id})`;
  return async (tx, actor, ids, show) => {
    const rows = await tx
      .select({
        row: facts,
        organisationPath: organisations.path,
        otherEnd: ledger.counterpart ?? sql<null>`null`,
        files: show.files(noun, first),
        missing: show.missing({ noun, row: sql`${facts}`, first, programmeId: sql`${facts.programmeId}` }),
      })
      .from(facts)
      .innerJoin(organisations, eq(organisations.id, facts.organisationId))
      .where(
        and(or(inArray(facts.id, [...ids]), inArray(facts.originId, [...ids])), factScope(ledger, actor)),
      )
      .orderBy(asc(facts.revision));
    // The newest comes last and stands. Of a correction the id of the first is what files hang on.
    const newest = new Map(rows.map((one) => [one.row.originId ?? one.row.id, one]));
    return ids.flatMap((id) => {
      const found = newest.get(id);
      if (!found) return [];
      const { row, organisationPath, otherEnd, files, missing } = found;
      const isFirst = row.revision === 1;
      return {
        id,
        of: { departmentId: row.departmentId, organisationPath, otherEnd: otherEnd ?? departmentEnd },
        isDraft: isFirst && (row.state === 'draft' || row.state === 'returned'),
        isShared: !isFirst || visibleToOther.includes(row.state),
        missing,
        files,
      };
    });
  };
}

/** Readings, of which revisions share an indicator, a period and a place; the other side brings its own to a shared fact. */
const inReadings: Finder = async (tx, actor, ids, show) => {
  const first = firstReading(sql`${readings}`);
  const rows = await tx
    .select({
      first: sql<string>`${first}`,
      row: readings,
      organisationPath: organisations.path,
      files: show.files('reading', first),
      missing: show.missing({ noun: 'reading', row: sql`${readings}`, first, programmeId: 0 }),
    })
    .from(readings)
    .innerJoin(organisations, eq(organisations.id, readings.organisationId))
    .where(and(sameReading(ids), readingScope(actor.roles, eyesOf(actor))))
    .orderBy(asc(readings.revision));
  const newest = new Map(rows.map((one) => [Number(one.first), one]));
  return [...newest].map(([id, { row, organisationPath, files, missing }]) => ({
    id,
    of: {
      departmentId: row.departmentId,
      organisationPath,
      otherEnd: row.reporter === 'shared' ? departmentEnd : noEnd,
    },
    isDraft: row.revision === 1 && (row.state === 'draft' || row.state === 'returned'),
    isShared: row.revision > 1 || visibleToOther.includes(row.state),
    missing,
    files,
  }));
};

/** One side's halves of resolutions: their lead units'. */
const halves: Finder = async (tx, _actor, ids, show) => {
  const rows = await tx
    .select({
      id: resolutionHalves.id,
      departmentId: resolutionHalves.departmentId,
      organisationPath: organisations.path,
      files: show.files('resolution-half', sql`${resolutionHalves.id}`),
    })
    .from(resolutionHalves)
    .innerJoin(organisations, eq(organisations.id, resolutionHalves.organisationId))
    .where(inArray(resolutionHalves.id, [...ids]));
  return rows.map(oneSided);
};

/** Items of agendas: their papers are the units' that report on them. */
const items: Finder = async (tx, _actor, ids, show) => {
  const rows = await tx
    .select({
      id: agendaItems.id,
      departmentId: organisations.departmentId,
      organisationPath: organisations.path,
      files: show.files('agenda-item', sql`${agendaItems.id}`),
    })
    .from(agendaItems)
    .innerJoin(organisations, eq(organisations.id, agendaItems.organisationId))
    .where(inArray(agendaItems.id, [...ids]));
  return rows.map(oneSided);
};

/** What belongs to one unit and is seen by both sides. */
export function oneSided({
  id,
  departmentId,
  organisationPath,
  files,
}: {
  readonly id: number;
  readonly departmentId: number;
  readonly organisationPath: string;
  readonly files: readonly HungFile[];
}): Found {
  const of = { departmentId, organisationPath, otherEnd: noEnd };
  return { id, of, isDraft: false, isShared: true, missing: [], files };
}

/** Where the records of each noun are found: one line for each, and one `CALL evidence_of` in a migration. */
const finders: Record<EvidenceNoun, Finder> = {
  visit: inLedger('visit', visitLedger),
  pairing: inLedger('pairing', pairingLedger),
  activity: inLedger('activity', activityLedger),
  training: inLedger('training', trainingLedger),
  station: inLedger('station', stationLedger),
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
