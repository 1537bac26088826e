import type { Context } from '@/db/command';
import { holdMeeting, planMeeting } from '@/db/commands/meeting/plan';
import { draftMinutes, signMinutes } from '@/db/commands/meeting/minutes';
import { recordResolution } from '@/db/commands/resolution/record';
import type { Login } from '@/db/seed/people';
import { contextOf, type TestDatabase } from './database';

const series = '粤黔民政领域东西部协作联席会议';

/** What tests of meetings do over and over, through the commands. */
export function meetingWorld(database: TestDatabase) {
  const one = async <Row extends Record<string, unknown>>(sql: string, values: unknown[]): Promise<Row> => {
    const [row] = await database.owner<Row>(sql, values);
    if (!row) throw new Error(`nothing there: ${sql}`);
    return row;
  };
  const versionOf = async (id: number) =>
    (await one<{ version: number }>('select version from meetings where id = $1', [id])).version;
  const as = (login: Login, today: string): Promise<Context> => contextOf(login, today);

  async function plan(login: Login, number: number, plannedOn: string, after = 0): Promise<number> {
    const { ids } = await planMeeting(await as(login, plannedOn), {
      programme: 'guangdong-guizhou-2023',
      series,
      number,
      plannedOn,
      place: '贵阳',
      chair: '龙启明',
      after,
    });
    return ids[0] ?? 0;
  }

  async function hold(login: Login, id: number, heldOn: string): Promise<void> {
    await holdMeeting(await as(login, heldOn), { id, version: await versionOf(id), heldOn });
  }

  async function unit(code: string): Promise<number> {
    return (await one<{ id: number }>('select id from organisations where code = $1', [code])).id;
  }

  async function decide(
    login: Login,
    meetingId: number,
    {
      text,
      due,
      on,
      units = ['gd-office', 'gz-office'],
    }: { text: string; due: string; on: string; units?: string[] },
  ): Promise<number> {
    const area = await one<{ id: number }>(`select id from areas where slug = 'mechanism'`, []);
    const leads: number[] = [];
    for (const code of units) leads.push(await unit(code));
    const { ids } = await recordResolution(await as(login, on), {
      meetingId,
      areaId: area.id,
      text,
      due,
      expectedResult: '形成制度',
      leads,
    });
    return ids[0] ?? 0;
  }

  async function draft(
    login: Login,
    id: number,
    on: string,
  ): Promise<{ minutesId: number; contentHash: string }> {
    await draftMinutes(await as(login, on), {
      id,
      version: await versionOf(id),
      opening: '两厅有关处室负责同志参加。',
      heard: '会议听取了上次议定事项落实情况。',
      demands: '各单位抓好落实。',
    });
    const { id: minutesId, hash } = await one<{ id: number; hash: string }>(
      'select id, content_hash as hash from minutes where meeting_id = $1 order by revision desc limit 1',
      [id],
    );
    return { minutesId, contentHash: hash };
  }

  /** Drafted by the host and signed by both. */
  async function settle(host: 'gd' | 'gz', id: number, on: string): Promise<void> {
    const text = await draft(`${host}-staff`, id, on);
    await signMinutes(await as('gd-reviewer', on), text);
    await signMinutes(await as('gz-reviewer', on), text);
  }

  /** A half as its people see it. */
  async function half(resolutionId: number, side: 'gd' | 'gz') {
    return one<{
      id: number;
      version: number;
      state: string;
      resolutionVersion: number;
      percent: number;
    }>(
      `select h.id, h.version, h.state, h.percent, r.version as "resolutionVersion" from resolution_halves h
        join departments d on d.id = h.department_id join resolutions r on r.id = h.resolution_id
        where h.resolution_id = $1 and d.code = $2`,
      [resolutionId, side],
    );
  }

  async function resolution(id: number) {
    return one<{ version: number; due: string | null; original: string | null; closed: string | null }>(
      `select version, due_on::text as due, original_due_on::text as original, closed_on::text as closed
        from resolutions where id = $1`,
      [id],
    );
  }

  return { one, as, plan, hold, decide, draft, settle, half, resolution, unit, versionOf };
}
