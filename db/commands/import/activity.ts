import 'server-only';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { activityKind } from '@/db/commands/activity';
import { helper, receiver } from '@/db/queries/pairing';
import { inStanding } from '@/db/queries/pairing-ends';
import { activities, organisations, pairings } from '@/db/schema';
import {
  type Activity,
  activityKindWords,
  loggedBefore,
  looksAlike,
  nearDays,
  wrongOfActivity,
} from '@/domain/activity';
import { addDays, type PlainDate } from '@/domain/calendar';
import type { ActivityRow } from '@/domain/ledger-row';
import { isWithin } from '@/domain/organisation';
import { dateText } from '@/domain/phrase';
import { grouped } from '@/domain/group';
import {
  type Candidate,
  candidateOf,
  type GivenRow,
  type ImportKind,
  type ImportPlace,
  type Understood,
} from './kind';
import { plainName } from './register';

export const activityImport: ImportKind<ActivityRow, Activity> = {
  fact: activityKind,
  column: 'text',
  understand,
  candidates,
  isSame: (one, other) =>
    one.pairingId === other.pairingId &&
    one.heldOn === other.heldOn &&
    one.kind === other.kind &&
    plainName(one.text) === plainName(other.text),
  similar,
};

interface Ends {
  readonly firstId: number;
  readonly signedOn: string;
  readonly endsOn: string | null;
  readonly code: string | null;
  readonly helper: string;
  readonly receiver: string;
  readonly regionId: number;
  /** Of the end on the person's own side. */
  readonly ownPath: string;
}

async function understand(
  place: ImportPlace,
  rows: readonly GivenRow<ActivityRow>[],
): Promise<Understood<Activity>[]> {
  const known = await pairingsOf(place, rows);
  const byCode = grouped(known, ({ code }) => code ?? '');
  const byName = grouped(known, (one) => plainName(one.helper));
  return rows.map((row) => {
    const { creditCode, helper: name, heldOn, kind, text, moneyFen, goodsFen, beneficiaries } = row.values;
    const label = `${dateText(heldOn)}${activityKindWords[kind]}`;
    const ofHelper = (creditCode === '' ? byName.get(plainName(name)) : byCode.get(creditCode)) ?? [];
    const meant = meantOf(row, ofHelper);
    if ('sentence' in meant) return { label, faults: [row.remark('village', meant.sentence)] };
    const wrong = wrongOfActivity(heldOn).heldOn;
    if (wrong !== undefined) return { label, faults: [row.remark('heldOn', wrong)] };
    if (!isWithin(meant.ownPath, place.actor.organisationPath)) {
      const sentence = '这项结对的本方单位不在本单位辖区内；请由所在地民政部门登记。';
      return { label, faults: [row.remark('village', sentence)] };
    }
    const columns = ['moneyFen', 'goodsFen', 'beneficiaries'] as const;
    return {
      label: `${label}（${meant.helper}—${meant.receiver}）`,
      content: {
        pairingId: meant.firstId,
        text: text.normalize('NFC'),
        ...{ heldOn, kind, moneyFen, goodsFen, beneficiaries },
      },
      given: ['pairingId', 'heldOn', 'kind', 'text', ...columns.filter((key) => row.given.has(key))],
      told: [],
    };
  });
}

function meantOf(
  { values }: GivenRow<ActivityRow>,
  ofHelper: readonly Ends[],
): Ends | { readonly sentence: string } {
  const { creditCode, helper: name, county, village, heldOn } = values;
  const named = ofHelper.filter(
    (one) =>
      plainName(one.receiver) === plainName(village) && (county === null || one.regionId === county.id),
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
      code: helper.creditCode,
      helper: helper.name,
      receiver: receiver.name,
      regionId: receiver.regionId,
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
        or(inArray(helper.creditCode, codes), inArray(helper.name, names)),
      ),
    );
}

/** The activities of the same pairings on the days of the contents, or within three of them. */
async function candidates(
  { tx }: ImportPlace,
  contents: readonly Activity[],
  near: boolean,
): Promise<Candidate<Activity>[][]> {
  const spanOf = (day: PlainDate) => (near ? nearDays(day) : ([day, day] as const));
  const days = new Map<string, { readonly pairingId: number; readonly heldOn: string }>();
  for (const { pairingId, heldOn } of contents) {
    const [from, to] = spanOf(heldOn);
    for (let day = from; day <= to; day = addDays(day, 1)) {
      days.set(`${pairingId} ${day}`, { pairingId, heldOn: day });
    }
  }
  const wanted = [...days.values()];
  // One look-up for each: what this transaction has written itself no statistics know, and the planner would read it all.
  const { rows } = await tx.execute<{ id: string }>(sql`
    select a.id from unnest(${sql.param(wanted.map((one) => one.pairingId))}::bigint[],
        ${sql.param(wanted.map((one) => one.heldOn))}::date[]) as w (pairing_id, held_on)
      cross join lateral (select id from activities a where a.pairing_id = w.pairing_id and a.held_on = w.held_on
        and not a.is_superseded offset 0) a`);
  const ids = rows.map(({ id }) => Number(id));
  const rowsFound =
    ids.length === 0
      ? []
      : await tx
          .select({ row: activities, path: organisations.path })
          .from(activities)
          .innerJoin(organisations, eq(organisations.id, activities.organisationId))
          .where(inArray(activities.id, ids))
          .orderBy(sql`${activities.state} = 'confirmed'`, activities.id);
  const byDay = grouped(rowsFound, ({ row }) => `${row.pairingId} ${row.heldOn}`);
  return contents.map(({ pairingId, heldOn }) => {
    const [from, to] = spanOf(heldOn);
    const found: Candidate<Activity>[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) {
      for (const one of byDay.get(`${pairingId} ${day}`) ?? []) found.push(candidateOf(activityKind, one));
    }
    return found;
  });
}

/** The same question that is asked of who logs a single one. */
function similar(content: Activity, near: readonly Candidate<Activity>[]): string | null {
  const found = near.find((one) => looksAlike(one.content, content));
  if (!found) return null;
  return `${loggedBefore(found.content)}请核对是否为同一次；仍会作为新的一次导入。`;
}
