import {
  agreeActivityWording,
  approveActivity,
  confirmActivity,
  correctActivity,
  disputeActivity,
  proposeActivityWording,
  returnActivity,
  saveActivity,
  submitActivity,
} from '@/db/commands/activity';
import { asOwner } from '@/db/owner';
import { addDays, type PlainDate } from '@/domain/calendar';
import { sql } from 'drizzle-orm';
import type { Cast } from '../cast';
import type { Login } from '../people';
import { activityOf } from './activity-list';
import { chance } from './chance';
import { lastDay } from './filing';
import { Timeline } from './timeline';

interface Pairing {
  readonly id: number;
  readonly signedOn: PlainDate;
  /** The last day on which it runs: its end, its exit, or today. */
  readonly until: PlainDate;
  readonly helperRegion: string;
  readonly receiverRegion: string;
  readonly programme: string;
}

/** What becomes of an activity; one of these at every twentieth or so, and otherwise it is official. */
type Fate =
  | 'official'
  | 'corrected'
  | 'agreed'
  | 'disputed'
  | 'proposed'
  | 'approved'
  | 'submitted'
  | 'returned'
  | 'draft';
const early: Readonly<Record<number, Fate>> = {
  11: 'corrected',
  29: 'agreed',
  83: 'corrected',
  140: 'agreed',
  231: 'corrected',
};
/** Of those of the last two months. */
const late: readonly Fate[] = [
  ...([
    'approved',
    'official',
    'submitted',
    'draft',
    'approved',
    'disputed',
    'official',
    'returned',
  ] as const),
  ...([
    'approved',
    'proposed',
    'official',
    'approved',
    'draft',
    'submitted',
    'approved',
    'disputed',
  ] as const),
];

/** Every pairing does something each two to five months; some fell asleep, a few never began. */
export async function doActivities(ownerUrl: string, cast: Cast): Promise<void> {
  const pairings = await asOwner(ownerUrl, async (tx) => {
    const { rows } = await tx.execute<Record<keyof Pairing, string>>(sql`
      select p.first_id as id, p.signed_on::text as "signedOn", g.slug as programme,
        least(${lastDay}, coalesce(p.ends_on, 'infinity'), coalesce(x.exited_on, 'infinity'))::text as until,
        hr.code as "helperRegion", rr.code as "receiverRegion"
      from pairings p join programmes g on g.id = p.programme_id
        join organisations h on h.id = p.helper_id join regions hr on hr.id = h.region_id
        join organisations r on r.id = p.receiver_id join regions rr on rr.id = r.region_id
        left join pairing_exits x on x.pairing_id = p.first_id
      where p.state = 'confirmed' and not p.is_superseded order by 1`);
    return rows.map((row) => ({ ...row, id: Number(row.id) }));
  });
  const timeline = new Timeline();
  let made = 0;
  let recent = 0;
  for (const [at, pairing] of pairings.entries()) {
    if (at % 17 === 9) continue;
    const asleepFrom = at % 9 === 4 ? addDays(lastDay, -200) : pairing.until;
    for (let on = addDays(pairing.signedOn, 25); on <= pairing.until && on <= asleepFrom;) {
      const isLate = on > '2025-08-01';
      const fate = isLate ? (late[recent % late.length] ?? 'official') : (early[made] ?? 'official');
      act(timeline, cast, { at: made, pairing, on, fate });
      made += 1;
      if (isLate) recent += 1;
      on = addDays(on, 60 + Math.round(chance(`gap ${made}`) * 90));
    }
  }
  await timeline.run();
}

interface DemoActivity {
  readonly at: number;
  readonly pairing: Pairing;
  readonly on: PlainDate;
  readonly fate: Fate;
}

/** Who logs and who answers: a city or county its own, the department what is not theirs. */
function peopleOf({ helperRegion, receiverRegion }: Pairing, isByReceiver: boolean) {
  const gd = {
    staff: helperRegion === '440100' ? 'gd-city' : 'gd-staff',
    answers: helperRegion === '440100' ? 'gd-city' : 'gd-reviewer',
  } as const;
  const isCounty = receiverRegion === '522632';
  const gz = {
    staff: isCounty ? 'gz-county' : 'gz-staff',
    answers: isCounty ? 'gz-county' : 'gz-reviewer',
  } as const;
  return isByReceiver
    ? ({ enters: gz.staff, confirms: gd.answers, reviewer: 'gz-reviewer', other: 'gd-reviewer' } as const)
    : ({ enters: gd.staff, confirms: gz.answers, reviewer: 'gd-reviewer', other: 'gz-reviewer' } as const);
}

function act(timeline: Timeline, cast: Cast, { at, pairing, on, fate }: DemoActivity): void {
  const { enters, confirms, reviewer, other } = peopleOf(pairing, at % 3 === 1);
  const content = { ...activityOf(at), pairingId: pairing.id, heldOn: on };
  const ref = { id: 0, version: 0 };
  const step = (after: number, run: (day: PlainDate) => Promise<unknown>) =>
    timeline.at(addDays(on, after), async (day) => {
      await run(day);
      ref.version += 1;
    });
  step(2, async (day) => {
    const saved = await saveActivity(cast(enters, day), { ...content, programme: pairing.programme });
    ref.id = saved.ids[0] ?? 0;
  });
  if (fate === 'draft') return;
  step(2, (day) => submitActivity(cast(enters, day), ref));
  if (fate === 'submitted') return;
  if (fate === 'returned') {
    step(4, (day) =>
      returnActivity(cast(reviewerOf(enters, reviewer), day), { ref, reason: '请补充受益人数的依据。' }),
    );
    return;
  }
  if (enters === 'gz-county') step(4, (day) => approveActivity(cast('gz-prefecture', day), ref));
  step(5, (day) => approveActivity(cast(reviewer, day), ref));
  if (fate === 'approved') return;
  if (fate === 'official' || fate === 'corrected') {
    step(9, (day) => confirmActivity(cast(confirms, day), ref));
    if (fate === 'corrected') {
      timeline.at(addDays(on, 40), async (day) => {
        const reason = '核对票据，资金少记 500 元。';
        const { ids } = await correctActivity(cast(enters, day), { ref, reason });
        const id = ids[0] ?? 0;
        const moneyFen = String(Number(content.moneyFen) + 500);
        await saveActivity(cast(enters, day), { ...content, moneyFen, id, version: 1 });
        await submitActivity(cast(enters, day), { id, version: 2 });
        const first = enters === 'gz-county' ? 1 : 0;
        if (first) await approveActivity(cast('gz-prefecture', day), { id, version: 3 });
        await approveActivity(cast(reviewer, day), { id, version: 3 + first });
        await confirmActivity(cast(confirms, day), { id, version: 4 + first });
      });
    }
    return;
  }
  const people = Number(content.beneficiaries);
  const known = { ...content, beneficiaries: String(people - 5), reason: '当地签到表少 5 人，请核对。' };
  step(9, (day) => disputeActivity(cast(other, day), { ref, ...known }));
  if (fate === 'disputed') return;
  const middle = { ...content, beneficiaries: String(people - 2), reason: '其中 3 人未签到，有现场照片。' };
  step(12, (day) => proposeActivityWording(cast(reviewer, day), { ref, ...middle }));
  if (fate === 'agreed') step(15, (day) => agreeActivityWording(cast(other, day), ref));
}

function reviewerOf(enters: Login, reviewer: Login): Login {
  return enters === 'gz-county' ? 'gz-prefecture' : reviewer;
}
