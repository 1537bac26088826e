import {
  agreePairingWording,
  approvePairing,
  confirmPairing,
  correctPairing,
  disputePairing,
  proposePairingWording,
  returnPairing,
  savePairing,
  submitPairing,
} from '@/db/commands/pairing';
import { recordAwareness } from '@/db/commands/pairing-ask';
import { exitPairing } from '@/db/commands/pairing-exit';
import { asOwner } from '@/db/owner';
import { organisations, programmes, regions } from '@/db/schema';
import { addDays, type PlainDate } from '@/domain/calendar';
import { type Way, ways } from '@/domain/pairing';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Cast } from '../cast';
import type { Login } from '../people';
import { chance } from './chance';
import { nameContacts } from './contact';
import { lastDay } from './filing';
import { checkAtRandom } from './spot-check';
import { Timeline } from './timeline';

export interface End {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly region: string;
}

type Fate =
  | 'official'
  | 'exited'
  | 'corrected'
  | 'agreed'
  | 'disputed'
  | 'proposed'
  | 'approved'
  | 'submitted'
  | 'returned'
  | 'draft';

/** What becomes of the pairings that are not plainly official, by the order in which they are signed. */
const fates: Readonly<Record<number, Fate>> = {
  ...{
    12: 'exited',
    40: 'exited',
    77: 'exited',
    20: 'corrected',
    33: 'agreed',
    61: 'corrected',
    88: 'agreed',
    118: 'disputed',
    121: 'proposed',
  },
  ...{ 126: 'approved', 127: 'approved', 128: 'approved', 129: 'returned', 130: 'submitted', 131: 'draft' },
  ...{ 132: 'approved', 133: 'submitted', 134: 'draft' },
};

/** Signs pairings from June 2023 on, a few each month, and does with each what its fate says. */
export async function pairUp(ownerUrl: string, cast: Cast): Promise<void> {
  const { programme, ends } = await asOwner(ownerUrl, async (tx) => {
    const [first] = await tx.select({ slug: programmes.slug }).from(programmes).orderBy(programmes.id);
    const registered = ['social-organisation', 'village', 'station'] as const;
    return {
      programme: first?.slug ?? '',
      ends: await tx
        .select({
          id: organisations.id,
          kind: organisations.kind,
          name: organisations.name,
          region: regions.code,
        })
        .from(organisations)
        .innerJoin(regions, eq(regions.id, organisations.regionId))
        .where(and(inArray(organisations.kind, [...registered]), isNull(organisations.mergedIntoId)))
        .orderBy(organisations.id),
    };
  });
  const helpers = ends.filter(
    ({ region, kind }) => region.startsWith('44') && kind === 'social-organisation',
  );
  const helped = ends.filter(({ region }) => region.startsWith('52'));
  const receivers = helped.filter(({ kind }) => kind !== 'social-organisation');
  const partners = helped.filter(({ kind }) => kind === 'social-organisation');
  const timeline = new Timeline();
  receivers.slice(0, 135).forEach((_, at) => {
    // Step through both lists with strides that share no factor with them, so that neighbours are not paired with neighbours.
    const helper = helpers[(at * 7) % helpers.length];
    const receiver = receivers[(at * 11) % receivers.length];
    if (helper && receiver) pair(timeline, cast, { at, number: at + 1, programme, helper, receiver });
  });
  partners.forEach((receiver, at) => {
    const helper = helpers[(at * 13 + 3) % helpers.length];
    if (helper) pair(timeline, cast, { at: 5 + at * 10, number: 201 + at, programme, helper, receiver });
  });
  checkAtRandom(timeline, { ownerUrl, cast, programme });
  await timeline.run();
}

interface DemoPair {
  readonly at: number;
  /** Of its agreement. */
  readonly number: number;
  readonly programme: string;
  readonly helper: End;
  readonly receiver: End;
}

function waysOf(text: string): Partial<Record<Way, 'on'>> {
  const chosen = ways.filter((way) => chance(`${way} ${text}`) < 0.3);
  return Object.fromEntries(
    (chosen.length === 0 ? ['education' as const] : chosen).map((way) => [way, 'on']),
  );
}

function pair(timeline: Timeline, cast: Cast, { at, number, programme, helper, receiver }: DemoPair): void {
  const fate = fates[at] ?? 'official';
  const signedOn: PlainDate = addDays('2023-06-20', at * 6);
  // Every ninth is entered where it is received; a city or county enters its own.
  const isByReceiver = at % 9 === 4;
  const enters: Login = isByReceiver
    ? receiver.region === '522632'
      ? 'gz-county'
      : 'gz-staff'
    : helper.region === '440100'
      ? 'gd-city'
      : 'gd-staff';
  const side = isByReceiver ? 'gz' : 'gd';
  const other = isByReceiver ? 'gd' : 'gz';
  const years = at % 4 === 0 ? 2 : 3;
  const content = {
    helperId: helper.id,
    receiverId: receiver.id,
    agreement: `结对帮扶协议（演示〔${signedOn.slice(0, 4)}〕${number}号）`,
    signedOn,
    endsOn: at % 13 === 6 ? '' : addDays(signedOn, years * 365),
    ways: waysOf(`${at}`),
    project: ['爱心助学', '村级卫生室改善', '长者饭堂', '农产品产销对接', '技能培训'][at % 5] ?? '',
    plannedFen: String(Math.round(3 + chance(`planned ${at}`) ** 3 * 57)),
  };
  const ref = { id: 0, version: 0 };
  const days = (after: number) => {
    const on = addDays(signedOn, after);
    return on > lastDay ? lastDay : on;
  };
  const step = (after: number, run: (day: PlainDate) => Promise<unknown>) =>
    timeline.at(days(after), async (day) => {
      await run(day);
      ref.version += 1;
    });
  step(3, async (day) => {
    const saved = await savePairing(cast(enters, day), { ...content, programme });
    ref.id = saved.ids[0] ?? 0;
  });
  if (fate === 'draft') return;
  step(3, (day) => submitPairing(cast(enters, day), ref));
  if (enters === 'gz-county') step(5, (day) => approvePairing(cast('gz-prefecture', day), ref));
  if (fate === 'submitted') return;
  if (fate === 'returned') {
    step(5, (day) =>
      returnPairing(cast(`${side}-reviewer`, day), { ref, reason: '请补充协议文号和有效期。' }),
    );
    return;
  }
  step(6, (day) => approvePairing(cast(`${side}-reviewer`, day), ref));
  if (fate === 'approved') return;
  const confirms: Login =
    other === 'gz' && receiver.region === '522632'
      ? 'gz-county'
      : other === 'gd' && helper.region === '440100'
        ? 'gd-city'
        : `${other}-reviewer`;
  if (fate === 'official' || fate === 'corrected' || fate === 'exited') {
    step(12, (day) => confirmPairing(cast(confirms, day), ref));
    nameContacts(timeline, cast, { at, helper, receiver, ref, on: days(13) });
    ask(timeline, cast, { at, receiver, ref, on: days(fate === 'corrected' ? 40 : 60 + (at % 7) * 20) });
    if (fate === 'exited') {
      timeline.at(days(400), (day) =>
        exitPairing(cast(`${side}-reviewer`, day), {
          ref,
          exitedOn: day,
          reason: '帮扶单位业务调整，双方协商一致退出。',
        }),
      );
    }
    if (fate === 'corrected') correct(timeline, cast, { enters, side, other, content, ref, on: days(90) });
    return;
  }
  const known = { ...content, plannedFen: '2', reason: '协议原件写明计划资金 2 万元。' };
  step(12, (day) => disputePairing(cast(`${other}-reviewer`, day), { ref, ...known }));
  if (fate === 'disputed') return;
  const middle = { ...content, plannedFen: '2.5', reason: '补充协议追加 0.5 万元。' };
  step(15, (day) => proposePairingWording(cast(`${side}-reviewer`, day), { ref, ...middle }));
  if (fate === 'agreed') step(18, (day) => agreePairingWording(cast(`${other}-reviewer`, day), ref));
}

/** Three villages of four were asked, and one of six of those did not know; some could not be reached. */
function ask(
  timeline: Timeline,
  cast: Cast,
  {
    at,
    receiver,
    ref,
    on,
  }: { at: number; receiver: End; ref: { id: number; version: number }; on: PlainDate },
): void {
  if (at % 4 === 3) return;
  timeline.at(on, (day) =>
    recordAwareness(cast(receiver.region === '522632' ? 'gz-county' : 'gz-reviewer', day), {
      ref,
      askedOn: day,
      how: at % 3 === 0 ? 'visit' : 'phone',
      answeredBy: receiver.kind === 'village' ? '村委会主任' : '负责人',
      answer: at % 17 === 5 ? 'unreached' : at % 6 === 2 ? 'unaware' : 'aware',
      note: at % 6 === 2 ? '答复人不了解结对单位，已告知并请帮扶单位联系。' : '',
    }),
  );
}

interface Corrected {
  readonly enters: Login;
  readonly side: 'gd' | 'gz';
  readonly other: 'gd' | 'gz';
  readonly content: Parameters<typeof savePairing>[1];
  readonly ref: { readonly id: number; readonly version: number };
  readonly on: PlainDate;
}

/** More money was planned than the first agreement said, and both sides put it right. */
function correct(timeline: Timeline, cast: Cast, { enters, side, other, content, ref, on }: Corrected): void {
  timeline.at(on, async (day) => {
    const staff = cast(enters, day);
    const { ids } = await correctPairing(staff, { ref, reason: '签订补充协议，追加计划资金。' });
    const id = ids[0] ?? 0;
    await savePairing(staff, { ...content, plannedFen: '80', id, version: 1 });
    await submitPairing(staff, { id, version: 2 });
    await approvePairing(cast(`${side}-reviewer`, day), { id, version: 3 });
    await confirmPairing(cast(`${other}-reviewer`, day), { id, version: 4 });
  });
}
