import 'server-only';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { helper, receiver } from '@/db/queries/pairing';
import { inStanding } from '@/db/queries/pairing-ends';
import { organisations, pairings } from '@/db/schema';
import { grouped } from '@/domain/group';
import type { ActivityRow } from '@/domain/ledger-row';
import type { GivenRow, ImportPlace } from './kind';
import { plainName } from './register';

/** A pairing as activities of a file name it. */
export interface Ends {
  readonly firstId: number;
  readonly signedOn: string;
  readonly endsOn: string | null;
  readonly helper: string;
  readonly receiver: string;
  readonly regionId: number;
  /** What else finds them: of the helper every code and name, of the receiver every name, those of doubles as well. */
  readonly codes: readonly string[];
  readonly helpers: readonly string[];
  readonly receivers: readonly string[];
  /** Of the end on the person's own side. */
  readonly ownPath: string;
}

/** Which pairing a row is of, among those that the rows name; or what to do about how it is named. */
export async function findPairings(
  place: ImportPlace,
  rows: readonly GivenRow<ActivityRow>[],
): Promise<(row: GivenRow<ActivityRow>) => Ends | { readonly sentence: string }> {
  const known = await pairingsOf(place, rows);
  const byCode = byEach(known, ({ codes }) => codes);
  const byName = byEach(known, ({ helpers }) => helpers.map(plainName));
  return (row) => {
    const { creditCode, helper: name } = row.values;
    const ofHelper = (creditCode === '' ? byName.get(plainName(name)) : byCode.get(creditCode)) ?? [];
    return meantOf(row, ofHelper);
  };
}

function meantOf(
  { values }: GivenRow<ActivityRow>,
  ofHelper: readonly Ends[],
): Ends | { readonly sentence: string } {
  const { creditCode, helper: name, county, village, heldOn } = values;
  const named = ofHelper.filter(
    (one) =>
      one.receivers.some((name) => plainName(name) === plainName(village)) &&
      (county === null || one.regionId === county.id),
  );
  if (named.length === 0) {
    const others = [...new Set(ofHelper.map((one) => one.receiver))].slice(0, 3).join('、');
    const known =
      others === '' ? '请先登记结对，或核对代码' : `该单位已结对的有${others}；请核对，或先登记结对`;
    return { sentence: `没有找到${creditCode || `“${name}”`}与“${village}”的结对；${known}。` };
  }
  if (new Set(named.map(({ regionId }) => regionId)).size > 1) {
    return { sentence: `有 ${named.length} 个县都有与“${village}”的结对；请填写县（市、区）。` };
  }
  // A renewed agreement is a pairing of its own: the one that ran on the day is meant.
  const running = named.filter(
    ({ signedOn, endsOn }) => signedOn <= heldOn && (endsOn === null || heldOn <= endsOn),
  );
  return (running.length > 0 ? running : named).reduce((one, other) =>
    other.signedOn > one.signedOn ? other : one,
  );
}

/** The pairings of the helpers that the rows name: those both sides stand by, and those one's own side has entered. */
async function pairingsOf(
  { tx, programmeId, actor }: ImportPlace,
  rows: readonly GivenRow<ActivityRow>[],
): Promise<Ends[]> {
  const codes = [...new Set(rows.map(({ values }) => values.creditCode).filter(Boolean))];
  const names = [...new Set(rows.flatMap(({ values }) => (values.creditCode === '' ? [values.helper] : [])))];
  return tx
    .select({
      firstId: pairings.firstId,
      signedOn: pairings.signedOn,
      endsOn: pairings.endsOn,
      helper: helper.name,
      receiver: receiver.name,
      regionId: receiver.regionId,
      codes: wordsOf(helper, 'credit_code'),
      helpers: wordsOf(helper, 'name'),
      receivers: wordsOf(receiver, 'name'),
      ownPath: sql<string>`case when ${helper.departmentId} = ${actor.departmentId} then ${helper.path} else ${receiver.path} end`,
    })
    .from(pairings)
    .innerJoin(helper, eq(helper.id, pairings.helperId))
    .innerJoin(receiver, eq(receiver.id, pairings.receiverId))
    .where(
      and(
        eq(pairings.programmeId, programmeId),
        inStanding,
        or(eq(pairings.state, 'confirmed'), eq(pairings.departmentId, actor.departmentId)),
        inArray(
          helper.id,
          tx
            .select({ id: sql<number>`coalesce(${organisations.mergedIntoId}, ${organisations.id})` })
            .from(organisations)
            .where(or(inArray(organisations.creditCode, codes), inArray(organisations.name, names))),
        ),
      ),
    );
}

/** All the codes or names by which an organisation is called: its own and those of doubles that were merged into it. */
const wordsOf = (end: typeof helper | typeof receiver, column: 'credit_code' | 'name') =>
  sql<string[]>`array(select d.${sql.identifier(column)} from organisations d
    where coalesce(d.merged_into_id, d.id) = ${end.id} and d.${sql.identifier(column)} is not null)`;

function byEach(ends: readonly Ends[], wordsOf: (one: Ends) => readonly string[]): Map<string, Ends[]> {
  const all = ends.flatMap((one) => [...new Set(wordsOf(one))].map((word) => ({ word, one })));
  return new Map([...grouped(all, ({ word }) => word)].map(([word, of]) => [word, of.map(({ one }) => one)]));
}
