import 'server-only';
import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import { organisations } from '@/db/schema';
import { type Content, differing } from '@/domain/fact';
import { isWithin } from '@/domain/organisation';
import { type State, stateWords } from '@/domain/workflow';
import {
  type Candidate,
  candidateOf,
  type Compared,
  type ImportKind,
  type ImportPlace,
  type Meant,
} from './kind';

/** What each of the records would do to the ledger as it stands now; `near` says what looks like new ones, too. The same again before it is written. */
export async function compare<Row extends object, Of extends Content>(
  kind: ImportKind<Row, Of>,
  place: ImportPlace,
  records: readonly Meant<Of>[],
  { near }: { readonly near: boolean },
): Promise<Compared<Of>[]> {
  const known = await byId(kind, place, records);
  const unnamed = records.filter(({ id }) => id === null);
  const candidates = await kind.candidates(
    place,
    unnamed.map(({ content }) => content),
    near,
  );
  const found = new Map(unnamed.map((record, at) => [record, candidates[at] ?? []]));
  return records.map((record) => {
    if (record.id !== null) {
      const one = known.get(record.id);
      return one === undefined
        ? {
            verdict: 'wrong',
            sentence: `没有系统编号为 ${record.id} 的${kind.fact.word}；新增的行请清空编号。`,
          }
        : beside(kind, place, record, one);
    }
    const others = found.get(record) ?? [];
    const same = others.filter((one) => kind.isSame(one.content, record.content));
    const one = same.find(({ departmentId }) => departmentId === place.actor.departmentId) ?? same[0];
    if (one) return beside(kind, place, record, one);
    return {
      verdict: 'new',
      content: record.content,
      notice: near ? (kind.similar?.(record.content, others) ?? null) : null,
    };
  });
}

function beside<Row extends object, Of extends Content>(
  { fact }: ImportKind<Row, Of>,
  { actor }: ImportPlace,
  { content: meant, given }: Meant<Of>,
  one: Candidate<Of>,
): Compared<Of> {
  const content = { ...one.content, ...picked(meant, given) };
  const changed = differing(fact.fields, one.content, content);
  const found = { content, before: one.content, recordId: one.id, recordVersion: one.version };
  if (one.departmentId !== actor.departmentId) {
    return changed.length === 0
      ? { verdict: 'same', ...found }
      : { verdict: 'wrong', sentence: `对方已登记这条${fact.word}，内容不同；${againstOther(fact)}。` };
  }
  if (changed.length === 0) return { verdict: 'same', ...found };
  if (!isWithin(one.organisationPath, actor.organisationPath)) {
    return { verdict: 'wrong', sentence: `这条${fact.word}由其他单位登记，内容不同；请联系登记单位修改。` };
  }
  if (one.fixed !== null) return { verdict: 'wrong', sentence: one.fixed };
  if (one.state === 'draft' || one.state === 'returned') return { verdict: 'changed', ...found };
  const terms = changed.map(({ term }) => term).join('、');
  const stands = stateWords[one.state];
  return {
    verdict: 'wrong',
    sentence: `系统中这条${fact.word}${stands}，与表中的${terms}不同；${remedy(fact, one.state)}。`,
  };
}

type AnyFact = { readonly answers: unknown };

/** What to do about what the other side has entered; what is one side's own word is not answered. */
function againstOther({ answers }: AnyFact): string {
  return answers === null ? '请与登记单位核对' : '请打开对方的记录，提出异议';
}

function remedy({ answers }: AnyFact, state: State): string {
  if (state === 'confirmed') return '请在该记录上发起更正，写明原因';
  return answers === null && state === 'approved'
    ? '请在该记录上冲销，再登记正确的一笔'
    : '请先在系统中撤回或退回，再导入';
}

function picked<Of extends object>(content: Of, keys: readonly (keyof Of)[]): Partial<Of> {
  const part: Partial<Of> = {};
  for (const key of keys) part[key] = content[key];
  return part;
}

/** The records of those 系统编号, in their newest revision that is not done with. */
async function byId<Row extends object, Of extends Content>(
  { fact }: ImportKind<Row, Of>,
  { tx }: ImportPlace,
  records: readonly Meant<Of>[],
): Promise<ReadonlyMap<number, Candidate<Of>>> {
  const ids = records.flatMap(({ id }) => (id === null ? [] : [id]));
  if (ids.length === 0) return new Map();
  const { facts } = fact;
  const rows = await tx
    .select({ row: getTableColumns(facts), path: organisations.path })
    .from(facts)
    .innerJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(and(inArray(facts.id, ids), eq(facts.isSuperseded, false)));
  return new Map(rows.map((one) => [one.row.id, candidateOf(fact, one)]));
}
