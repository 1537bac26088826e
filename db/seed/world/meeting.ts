import type pg from 'pg';
import { addAgendaItem, addAttendee } from '@/db/commands/meeting/agenda';
import { holdMeeting, planMeeting } from '@/db/commands/meeting/plan';
import { recordResolution } from '@/db/commands/resolution/record';
import { asConnectedOwner } from '@/db/owner';
import { addDays, type PlainDate, yearOf } from '@/domain/calendar';
import { parseDue } from '@/domain/due-date';
import type { Presence } from '@/domain/meeting';
import type { Cast } from '../cast';
import { people, type Side } from '../people';
import { type Decision, decisionsOf, unitCode } from './decision';
import { follow } from './decision-life';
import { type Ask, minute, type MinutesFate } from './minutes';
import { Timeline } from './timeline';

interface DemoMeeting {
  readonly series: string;
  readonly number: number;
  readonly host: Side;
  readonly on: PlainDate;
  readonly place: string;
  readonly minutes: MinutesFate | 'none' | 'planned';
  readonly decided: readonly Decision[];
}

const series = '粤黔民政领域东西部协作联席会议';
const special = '粤黔民政领域东西部协作专题联席会议';
const assistance = '粤黔社会救助协作专题联席会议';
const charity = '粤黔慈善协作专题联席会议';
const [first = [], second = [], third = [], fourth = [], fifth = []] = decisionsOf;

/** The last is still to come. */
const meetings: readonly DemoMeeting[] = [
  { series, number: 1, host: 'gz', on: '2023-05-17', place: '贵阳市', minutes: 'published', decided: first },
  { series, number: 2, host: 'gd', on: '2023-08-25', place: '广州市', minutes: 'published', decided: second },
  { series, number: 3, host: 'gz', on: '2024-06-05', place: '遵义市', minutes: 'published', decided: third },
  { series, number: 4, host: 'gz', on: '2025-05-23', place: '凯里市', minutes: 'signed', decided: fourth },
  {
    series: special,
    number: 1,
    host: 'gd',
    on: '2025-09-12',
    place: '广州市',
    minutes: 'half-signed',
    decided: fifth,
  },
  {
    series: assistance,
    number: 1,
    host: 'gz',
    on: '2025-09-19',
    place: '贵阳市',
    minutes: 'returned',
    decided: [],
  },
  { series: charity, number: 1, host: 'gd', on: '2025-09-26', place: '佛山市', minutes: 'none', decided: [] },
  { series, number: 5, host: 'gd', on: '2025-11-18', place: '广州市', minutes: 'planned', decided: [] },
];

const agenda = [
  { title: '通报上次议定事项落实情况', unit: 'office', papers: '落实情况表', isStanding: 'on' },
  { title: '研究下一步协作重点任务', unit: 'office', papers: '任务建议清单', isStanding: 'on' },
  { title: '研究旅居养老合作事项', unit: 'elderly-care', papers: '' },
] as const;

const attendees: readonly [Side, string, string, Presence][] = [
  ['gd', '黄永泰', '厅长', 'present'],
  ['gd', '梁志恒', '办公室主任', 'present'],
  ['gd', '冯立群', '二级巡视员', 'excused'],
  ['gz', '龙启明', '厅长', 'present'],
  ['gz', '吴国栋', '办公室主任', 'present'],
  ['gz', '潘文斌', '黔东南州民政局局长', 'observing'],
];

/** Plans, holds and minutes the meetings, and follows what they decided, through the commands, day by day. */
export function holdMeetings(ownerUrl: string, cast: Cast): Promise<void> {
  return asConnectedOwner(ownerUrl, async (client) => {
    const seen = await lookedUp(client);
    const timeline = new Timeline();
    const standing = { id: 0 };
    for (const meeting of meetings) timetable(timeline, cast, seen, meeting, standing);
    await timeline.run();
  });
}

/** Ids and versions, as pages would have shown them. */
async function lookedUp(client: pg.Client) {
  const idsOf = async (query: string) => {
    const { rows } = await client.query<{ key: string; id: number }>(query);
    const ids = new Map(rows.map(({ key, id }) => [key, id]));
    return (key: string) => {
      const id = ids.get(key);
      if (id === undefined) throw new Error(`the plan has no ${key}`);
      return id;
    };
  };
  const ask: Ask = async (query, values) => {
    const { rows } = await client.query(query, values);
    if (!rows[0]) throw new Error('the demo world lacks what it asks for');
    return rows[0] as never;
  };
  return {
    ask,
    unit: await idsOf('select code as key, id from organisations where code is not null'),
    area: await idsOf('select slug as key, id from areas'),
  };
}
type Seen = Awaited<ReturnType<typeof lookedUp>>;

function timetable(
  timeline: Timeline,
  cast: Cast,
  seen: Seen,
  meeting: DemoMeeting,
  standing: { id: number },
): void {
  const { host, on, minutes, decided } = meeting;
  const isRegular = meeting.series === series;
  const place = { id: 0 };
  timeline.at(addDays(on, -30), async (day) => {
    const { ids } = await planMeeting(cast(`${host}-staff`, day), {
      programme: 'guangdong-guizhou-2023',
      series: meeting.series,
      number: meeting.number,
      plannedOn: on,
      place: meeting.place,
      chair: people.find(({ login }) => login === `${host}-leader`)?.name ?? '',
      after: isRegular ? standing.id : 0,
    });
    place.id = ids[0] ?? 0;
    const carried = isRegular && standing.id !== 0;
    for (const { unit, ...item } of agenda) {
      if (carried && 'isStanding' in item) continue;
      const owner = { meetingId: place.id, ownerId: seen.unit(unitCode(host, unit)) };
      await addAgendaItem(cast(`${host}-staff`, day), { ...owner, ...item });
    }
    for (const [side, name, duty, presence] of attendees) {
      await addAttendee(cast(`${side}-staff`, day), { meetingId: place.id, name, duty, presence });
    }
    if (isRegular) standing.id = place.id;
  });
  if (minutes === 'planned') return;
  timeline.at(on, (day) => holdMeeting(cast(`${host}-staff`, day), { id: place.id, version: 1, heldOn: on }));
  for (const decision of decided) decide(timeline, cast, seen, meeting, decision, place);
  if (minutes !== 'none') minute(timeline, cast, seen.ask, { ...meeting, fate: minutes, place });
}

function decide(
  timeline: Timeline,
  cast: Cast,
  { ask, unit, area }: Seen,
  { host, on }: DemoMeeting,
  decision: Decision,
  place: { readonly id: number },
): void {
  const made = { id: 0 };
  timeline.at(on, async (day) => {
    const { ids } = await recordResolution(cast(`${host}-staff`, day), {
      meetingId: place.id,
      areaId: area(decision.area),
      text: decision.text,
      due: decision.due,
      expectedResult: decision.result,
      supporting: '各市（州）民政局',
      leads: [unit(unitCode('gd', decision.unit)), unit(unitCode('gz', decision.unit))],
    });
    made.id = ids[0] ?? 0;
  });
  follow(timeline, cast, {
    fate: decision.fate,
    decidedOn: on,
    due: parseDue(decision.due, yearOf(on))?.dueOn ?? addDays(on, 300),
    half: (side) =>
      ask(
        `select h.id, h.version, r.version as "resolutionVersion" from resolution_halves h
          join departments d on d.id = h.department_id join resolutions r on r.id = h.resolution_id
          where r.id = $1 and d.code = $2`,
        [made.id, side],
      ),
    whole: () => ask('select id, version from resolutions where id = $1', [made.id]),
  });
}
