import type { TestDatabase } from './database';
import type { Described } from './permissions';

/** A meeting or resolution of one kind, as the person sees it. */
export interface MeetingTestRecord {
  readonly meetingId: number;
  readonly meetingVersion: number;
  readonly minutesId: number;
  readonly contentHash: string;
  readonly agendaItemId: number;
  readonly attendeeId: number;
  readonly resolutionId: number;
  readonly resolutionVersion: number;
  readonly halfId: number;
  readonly halfVersion: number;
}

function kind(filer: string, state: string): Described {
  return { filer, reporter: '-', state };
}

export const meetingKinds: readonly Described[] = [
  ...['planned', 'held', 'drafted', 'drafted-by-both', 'half', 'signed', 'published'].map((state) =>
    kind('gd', state),
  ),
  kind('gd-alone', 'planned'),
];

export const resolutionKinds: readonly Described[] = [
  ...['pending', 'assigned', 'received', 'claimed', 'claimed-by-both', 'verified', 'confirmed', 'closed'].map(
    (state) => kind('gd', state),
  ),
  ...['asked', 'agreed-gd', 'asked-by-both', 'signed'].map((state) => kind('gd', state)),
  ...['assigned', 'received', 'claimed'].map((state) => kind('gd-city', state)),
];

const way = ['pending', 'assigned', 'received', 'claimed', 'verified', 'confirmed'] as const;
const steps = {
  assigned: { act: 'assign', by: 'gd-supervisor' },
  received: { act: 'receive', by: 'gd-staff' },
  claimed: { act: 'claim', by: 'gd-staff' },
  verified: { act: 'verify', by: 'gd-supervisor' },
  confirmed: { act: 'confirm', by: 'gz-reviewer' },
} as const;

let made = 0;

/** Makes records past every wall: rows as the commands would have left them, moved by the triggers. */
export function meetingRecords(database: TestDatabase) {
  async function one<Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row> {
    const [row] = await database.owner<Row>(sql, values);
    if (!row) throw new Error(`nothing there: ${sql}`);
    return row;
  }

  async function meeting({ filer, state }: Described) {
    made += 1;
    const { id } = await one<{ id: number }>(
      `insert into meetings (programme_id, department_id, series, number, planned_on, held_on, place, chair, changed_by)
        select p.id, a.department_id, '联席会议', $1, '2025-05-20', $2::date, '广州', '黄永泰', a.id
        from accounts a, programmes p where a.login = 'gd-staff' and p.slug = $3 returning id`,
      [
        made,
        state === 'planned' ? null : '2025-05-20',
        filer === 'gd-alone' ? 'alone' : 'guangdong-guizhou-2023',
      ],
    );
    const item = await one<{ id: number }>(
      `insert into agenda_items (meeting_id, department_id, title, organisation_id, changed_by)
        select $1, department_id, '通报进展', organisation_id, id from accounts where login = 'gd-staff' returning id`,
      [id],
    );
    const person = await one<{ id: number }>(
      `insert into attendees (meeting_id, department_id, name, duty, presence, changed_by)
        select $1, department_id, '黄永泰', '厅长', 'present', id from accounts where login = 'gd-staff' returning id`,
      [id],
    );
    return { id, agendaItemId: item.id, attendeeId: person.id };
  }

  /** The content is what db/queries/minutes.ts makes of the rows; it is handed in so that the hash fits. */
  async function draft(meetingId: number, by: string, content: { text: string; hash: string }) {
    return one<{ id: number }>(
      `insert into minutes (meeting_id, revision, content, content_hash, department_id, drafted_by, drafted_on)
        select $1, 1, $2::jsonb, $3, department_id, id, '2025-05-21' from accounts where login = $4 returning id`,
      [meetingId, content.text, content.hash, by],
    );
  }

  async function sign(minutesId: number, by: string): Promise<void> {
    await database.owner(
      `insert into minutes_signatures (minutes_id, content_hash, department_id, signature, signed_by, signed_on)
        select m.id, m.content_hash, a.department_id, 'sign', a.id, '2025-05-22' from minutes m, accounts a
        where m.id = $1 and a.login = $2`,
      [minutesId, by],
    );
  }

  async function resolution(meetingId: number, filer: string) {
    made += 1;
    const { id } = await one<{ id: number }>(
      `insert into resolutions (meeting_id, number, area_id, text, expected_result, due_on, original_due_on, is_open_ended,
          department_id, changed_by)
        select $1, $2, ar.id, $3, '形成制度', '2025-12-31', '2025-12-31', false, a.department_id, a.id
        from accounts a, areas ar where a.login = 'gd-staff' and ar.slug = 'mechanism' returning id`,
      [meetingId, made, `第 ${made} 项`],
    );
    await database.owner(
      `insert into resolution_halves (resolution_id, department_id, organisation_id)
        select $1, department_id, id from organisations where code in ('gz-office', $2)`,
      [id, filer === 'gd-city' ? 'bureau-440100' : 'gd-office'],
    );
    return id;
  }

  async function act(resolutionId: number, side: string, act: string, by: string): Promise<void> {
    const at = way.findIndex((state) => state in steps && steps[state as keyof typeof steps].act === act);
    await database.owner(
      `insert into resolution_entries (resolution_id, half_id, department_id, act, from_state, to_state, half_version,
          resolution_version, progress, evidence, entered_by, entered_on)
        select r.id, h.id, a.department_id, $3, $4, $5, h.version, case $3 when 'confirm' then r.version end, '进展', '佐证', a.id,
          '2025-06-10'
        from resolutions r join resolution_halves h on h.resolution_id = r.id join departments d on d.id = h.department_id,
          accounts a where r.id = $1 and d.code = $2 and a.login = $6`,
      [resolutionId, side, act, way[at - 1], way[at], by],
    );
  }

  /** Takes a side's half up to the state. */
  async function take(resolutionId: number, side: 'gd' | 'gz', state: string): Promise<void> {
    const last = way.findIndex((one) => one === state.replace('-by-both', ''));
    for (const one of way.slice(1, last + 1)) {
      const step = steps[one as keyof typeof steps];
      const turned = { gd: step.by, gz: step.by.replace(/^g[dz]/, (from) => (from === 'gd' ? 'gz' : 'gd')) }[
        side
      ];
      await act(
        resolutionId,
        side,
        step.act,
        state.endsWith('-by-both') && one === 'claimed' ? 'gd-both' : turned,
      );
    }
  }

  async function extend(resolutionId: number, act: 'ask' | 'agree', by: string): Promise<void> {
    await database.owner(
      `insert into resolution_entries (resolution_id, department_id, act, resolution_version, due_on, reason, entered_by, entered_on)
        select r.id, a.department_id, $2, r.version, case $2 when 'ask' then date '2026-03-31' end, '调整', a.id, '2025-06-11'
        from resolutions r, accounts a where r.id = $1 and a.login = $3`,
      [resolutionId, act, by],
    );
  }

  async function seen(meetingId: number, resolutionId: number) {
    return one<Pick<MeetingTestRecord, 'meetingVersion' | 'resolutionVersion' | 'halfId' | 'halfVersion'>>(
      `select m.version as "meetingVersion", coalesce(r.version, 0) as "resolutionVersion", coalesce(h.id, 0) as "halfId",
          coalesce(h.version, 0) as "halfVersion"
        from meetings m left join resolutions r on r.id = $2 left join resolution_halves h on h.resolution_id = r.id
          and h.department_id = (select id from departments where code = 'gd') where m.id = $1`,
      [meetingId, resolutionId],
    );
  }

  return { one, meeting, draft, sign, resolution, take, extend, seen };
}
