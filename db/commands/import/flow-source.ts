import 'server-only';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { alias, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { inStanding } from '@/db/queries/pairing-ends';
import { organisations, pairings, projects, trusts } from '@/db/schema';
import type { FlowLedgerRow } from '@/domain/charity-row';
import { type FlowSource, flowSourceWords } from '@/domain/flow';
import { grouped } from '@/domain/group';
import type { PlainDate } from '@/domain/calendar';
import type { GivenRow, ImportPlace } from './kind';
import { plainName } from './register';

/** What money may flow for, as entries of a file name it. */
interface Source {
  /** The id of its first revision. */
  readonly id: number;
  readonly kind: FlowSource;
  /** What finds it: its name, and its number where it has one. */
  readonly words: readonly string[];
  /** Of a pairing the days of its agreement. */
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
}

type Row = GivenRow<FlowLedgerRow>;
type Meant = { readonly id: number } | { readonly sentence: string };

/** Which project, trust or pairing a row is of, among those that both sides stand by; or what to do about how it is named. */
export async function findSources(place: ImportPlace, rows: readonly Row[]): Promise<(row: Row) => Meant> {
  const wordsOf = (kind: FlowSource) => [
    ...new Set(rows.flatMap(({ values }) => (values.sourceKind === kind ? [values.source] : []))),
  ];
  const known = [
    ...(await titled(place, projects, 'project', wordsOf('project'))),
    ...(await titled(place, trusts, 'trust', wordsOf('trust'))),
    ...(await paired(place, wordsOf('pairing'))),
  ];
  const byWord = grouped(
    known.flatMap((source) => source.words.map((word) => ({ source, key: keyOf(source.kind, word) }))),
    ({ key }) => key,
  );
  return ({ values }) => {
    const found = byWord.get(keyOf(values.sourceKind, values.source)) ?? [];
    return meantOf(values, [...new Set(found.map(({ source }) => source))]);
  };
}

function keyOf(kind: FlowSource, word: string): string {
  return `${kind} ${plainName(word)}`;
}

function meantOf({ source, sourceKind, flowedOn }: FlowLedgerRow, named: readonly Source[]): Meant {
  const word = flowSourceWords[sourceKind];
  // A renewed agreement is a pairing of its own: the one that ran on the day is meant.
  const running = named.filter(
    ({ startsOn, endsOn }) =>
      (startsOn === null || startsOn <= flowedOn) && (endsOn === null || flowedOn <= endsOn),
  );
  const [only, second] = running.length > 0 ? running : named;
  if (only && !second) return { id: only.id };
  if (!only) {
    return { sentence: `没有找到双方互认的${word}“${source}”；请核对名称或编号，或等双方互认以后再导入。` };
  }
  const remedy = sourceKind === 'pairing' ? '请在系统中登记这一笔' : '请改填编号';
  return { sentence: `有 ${named.length} 个${word}都叫“${source}”；${remedy}。` };
}

async function titled(
  { tx, programmeId }: ImportPlace,
  table: typeof projects | typeof trusts,
  kind: 'project' | 'trust',
  words: readonly string[],
): Promise<Source[]> {
  if (words.length === 0) return [];
  const rows = await tx
    .select({ id: table.firstId, name: table.name, number: table.number })
    .from(table)
    .where(
      and(
        eq(table.programmeId, programmeId),
        eq(table.state, 'confirmed'),
        eq(table.isSuperseded, false),
        or(inArray(table.name, [...words]), inArray(table.number, [...words])),
      ),
    );
  return rows.map(({ id, name, number }) => ({
    ...{ id, kind, startsOn: null, endsOn: null },
    words: number === '' ? [name] : [name, number],
  }));
}

const helper = alias(organisations, 'helper');
const receiver = alias(organisations, 'receiver');
/** The organisation, and of a double what it was merged into. */
const kept = (id: AnyPgColumn) =>
  sql`(select coalesce(o.merged_into_id, o.id) from ${organisations} o where o.id = ${id})`;

/** Pairings by the names of both ends, as lists write them. */
async function paired({ tx, programmeId }: ImportPlace, words: readonly string[]): Promise<Source[]> {
  if (words.length === 0) return [];
  const name = sql<string>`${helper.name} || '—' || ${receiver.name}`;
  const rows = await tx
    .select({ id: pairings.firstId, startsOn: pairings.signedOn, endsOn: pairings.endsOn, name })
    .from(pairings)
    .innerJoin(helper, sql`${helper.id} = ${kept(pairings.helperId)}`)
    .innerJoin(receiver, sql`${receiver.id} = ${kept(pairings.receiverId)}`)
    .where(and(eq(pairings.programmeId, programmeId), inStanding, inArray(name, [...words])));
  return rows.map(({ name, ...row }) => ({ ...row, kind: 'pairing', words: [name] }));
}
