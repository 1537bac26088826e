import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '@/domain/policy';
import { administrators } from '@/domain/role';
import { withoutPolicy } from './command';
import { answerOrDenied } from './testing/attempts';
import { freshDatabase, type TestDatabase } from './testing/database';
import { type MeetingCommand, meetingAttempts, type Units } from './testing/meeting-attempts';
import { meetingKindsOf } from './testing/meeting-kinds';
import { meetingKinds, resolutionKinds, type MeetingTestRecord } from './testing/meeting-records';
import { everybody, type Person } from './testing/people';
import { type Described, ofMeetings } from './testing/permissions';
import { prepareRecords } from './testing/records';

const commands = Object.keys(meetingAttempts) as MeetingCommand[];
/** What makes decisions is tried on meetings. */
const isRecorded = (name: MeetingCommand) => name === 'resolution.record' || name === 'resolution.import';
const onMeetings = commands.filter(
  (name) => name !== 'meeting.plan' && (policy[name].kind === 'meeting' || isRecorded(name)),
);
const onResolutions = commands.filter((name) => policy[name].kind === 'resolution' && !isRecorded(name));

let database: TestDatabase;
let people: Person[];
let units: Units;
let make: ReturnType<typeof meetingKindsOf>;
let cells = 0;
beforeAll(async () => {
  database = await freshDatabase();
  people = await everybody(database);
  await prepareRecords(database);
  make = meetingKindsOf(database);
  const leads = await database.owner<{ id: number }>(
    `select id from organisations where code in ('gd-office', 'gz-office') order by code`,
  );
  const [area] = await database.owner<{ id: number }>(`select id from areas where slug = 'capacity'`);
  units = { areaId: area?.id ?? 0, leads: leads.map(({ id }) => id) };
});
afterAll(() => database.drop());

/** Everything that stands there of the record, past every wall. */
async function look({ meetingId, resolutionId }: MeetingTestRecord): Promise<string> {
  const [row] = await database.owner<{ all: string }>(
    `select concat_ws(' ', (select m::text from meetings m where id = $1),
      (select string_agg(x::text, ',' order by id) from agenda_items x where meeting_id = $1),
      (select string_agg(x::text, ',' order by id) from attendees x where meeting_id = $1),
      (select string_agg(x.id::text || x.content_hash, ',' order by id) from minutes x where meeting_id = $1),
      (select string_agg(s::text, ',' order by s.department_id) from minutes_signatures s join minutes x on x.id = s.minutes_id
        where x.meeting_id = $1),
      (select string_agg(x::text, ',' order by id) from resolutions x where meeting_id = $1),
      (select string_agg(h::text, ',' order by h.id) from resolution_halves h where resolution_id = $2),
      (select string_agg(e::text, ',' order by e.id) from resolution_entries e where resolution_id = $2),
      (select string_agg(e::text, ',' order by e.id) from extensions e where resolution_id = $2)) as all`,
    [meetingId, resolutionId],
  );
  return row?.all ?? '';
}

/** Who history says did it last, and what: `login command`. */
async function lastTold(): Promise<string> {
  const [row] = await database.owner<{ told: string }>(
    `select a.login || ' ' || h.command as told from history h join accounts a on a.id = h.account_id order by h.id desc limit 1`,
  );
  return row?.told ?? '';
}

async function tried(command: MeetingCommand, { actor }: Person, record: MeetingTestRecord): Promise<string> {
  const context = { actor, today: '2025-09-30', requestId: 'matrix' };
  return answerOrDenied(meetingAttempts[command](context, record, units));
}

/** Tries the commands as everybody on one kind of record; a record that was changed is replaced by another like it. */
async function differences(
  kind: Described,
  given: readonly MeetingCommand[],
  allowed: (command: MeetingCommand, person: Person) => readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  const fresh = async () => {
    const record = given.includes('resolution.record')
      ? await make.newMeeting(kind)
      : await make.newResolution(kind);
    return { record, before: await look(record) };
  };
  let stands = await fresh();
  for (const command of given) {
    for (const person of people) {
      const is = await tried(command, person, stands.record);
      cells += 1;
      const should = allowed(command, person);
      if (!should.includes(is))
        found.push(`${command} as ${person.login}: ${is}, not ${should.join(' or ')}`);
      const after = await look(stands.record);
      if ((is === 'ok') === (after === stands.before))
        found.push(`${command} as ${person.login}: ${is}, wrongly written`);
      if (is === 'ok' && (await lastTold()) !== `${person.login} ${command}`)
        found.push(`${command} as ${person.login} is told otherwise by history`);
      if (after !== stands.before) stands = await fresh();
    }
  }
  return found;
}

test('there is an attempt at every command that is declared', () => {
  expect([...commands].sort()).toEqual([...ofMeetings.declared].sort());
});

test('everybody plans a meeting or is refused as meeting-permissions.txt says', async () => {
  const kind = { filer: 'gd', reporter: '-', state: 'none' };
  const record = await make.newMeeting({ ...kind, state: 'planned' });
  const answers: Record<string, string> = {};
  for (const person of people) answers[person.login] = await tried('meeting.plan', person, record);
  const row = ofMeetings.wanted('meeting.plan', kind);
  expect(answers).toEqual(Object.fromEntries(people.map(({ login, column }) => [login, row.get(column)])));
});

const byHand = (kind: Described) => (command: MeetingCommand, person: Person) => [
  ofMeetings.wanted(command, kind).get(person.column) ?? '',
];

describe('everybody is answered as meeting-permissions.txt says', () => {
  test.each(meetingKinds)('of meetings of $filer that are $state', async (kind) => {
    expect(await differences(kind, onMeetings, byHand(kind))).toEqual([]);
  });
  test.each(resolutionKinds)('of resolutions of $filer that are $state', async (kind) => {
    expect(await differences(kind, onResolutions, byHand(kind))).toEqual([]);
  });
  test('in more than 4 000 cells', () => {
    expect(cells).toBeGreaterThan(4_000);
  });
});

/** By hand: what a department may write about what the other one hosts, recorded or leads. */
const betweenSides: readonly MeetingCommand[] = [
  'agenda.add',
  'attendee.add',
  'minutes.sign',
  'minutes.return',
  'resolution.record',
  'resolution.import',
  'resolution.confirm',
  'resolution.reject',
  'extension.ask',
  'extension.agree',
  'extension.decline',
];
const neverOnesOwn: readonly MeetingCommand[] = ['resolution.confirm', 'resolution.reject'];
const refusals = ['conflict', 'invalid', 'missing', 'denied'];

describe('with the policy out of the way, nothing gets past the second wall', () => {
  const wall =
    (kind: Described) =>
    (command: MeetingCommand, { actor, login }: Person) => {
      if (actor.roles.some((role) => administrators.includes(role))) return refusals;
      if (login.startsWith('gz'))
        return betweenSides.includes(command) && kind.filer !== 'gd-alone' ? ['ok', ...refusals] : refusals;
      return neverOnesOwn.includes(command) ? refusals : ['ok', ...refusals];
    };
  test.each(meetingKinds)('of meetings of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => differences(kind, onMeetings, wall(kind)))).toEqual([]);
  });
  test.each(resolutionKinds)('of resolutions of $filer that are $state', async (kind) => {
    expect(await withoutPolicy(() => differences(kind, onResolutions, wall(kind)))).toEqual([]);
  });
});
