import type { TestDatabase } from './database';
import type { Described } from './permissions';

/** A notice or letter of one kind, as the person sees it; 0 where there is none yet. */
export interface NoticeTestRecord {
  readonly id: number;
  readonly version: number;
  /** The unit that is or would be addressed. */
  readonly organisationId: number;
}

function kinds(filer: string, states: readonly string[]): Described[] {
  return states.map((state) => ({ filer, reporter: '-', state }));
}

const states = ['issued', 'received', 'overdue', 'answered', 'escalated', 'last'] as const;
export const noticeKinds: readonly Described[] = [...kinds('gd', states), ...kinds('gd-city', states)];
/** What is not there yet: notices that would be addressed to the unit. */
export const newNoticeKinds: readonly Described[] = [...kinds('gd', ['none']), ...kinds('gd-city', ['none'])];
export const letterKinds: readonly Described[] = kinds('gd', ['draft', 'sent']);

/** Makes records past every wall: rows as the commands would have left them on 30 September 2025. */
export function noticeRecords(database: TestDatabase) {
  async function one<Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row> {
    const [row] = await database.owner<Row>(sql, values);
    if (!row) throw new Error(`nothing there: ${sql}`);
    return row;
  }

  async function unitOf({ filer }: Described): Promise<number> {
    const code = filer === 'gd-city' ? 'bureau-440100' : 'gd-office';
    return (await one<{ id: number }>('select id from organisations where code = $1', [code])).id;
  }

  async function issue(organisationId: number, level: string, dueOn: string, previousId: number | null) {
    return one<{ id: number }>(
      `insert into notices (department_id, organisation_id, level, year, previous_id, matter, demand, due_on, issued_by, issued_on)
        select department_id, $1::int, $2, 2025, $3::int, '报送半年总结', '请按时报送。', $4::date, id,
          case $2 when 'assign' then '2025-08-01' when 'remind' then '2025-08-11' else '2025-08-21' end::date
        from accounts where login = 'gd-supervisor' returning id`,
      [organisationId, level, previousId, dueOn],
    );
  }

  async function newNotice(kind: Described): Promise<NoticeTestRecord> {
    const organisationId = await unitOf(kind);
    const { state } = kind;
    if (state === 'none') return { id: 0, version: 0, organisationId };
    const isPast = ['overdue', 'escalated', 'last'].includes(state);
    let { id } = await issue(organisationId, 'assign', isPast ? '2025-08-10' : '2025-10-10', null);
    if (state === 'escalated') await issue(organisationId, 'remind', '2025-10-10', id);
    if (state === 'last') {
      ({ id } = await issue(organisationId, 'remind', '2025-08-20', id));
      ({ id } = await issue(organisationId, 'supervise', '2025-08-30', id));
    }
    if (state === 'received' || state === 'answered') {
      await database.owner(
        `update notices set received_on = '2025-08-02', received_at = now(), received_by =
          (select id from accounts where login = 'gd-staff') where id = $1`,
        [id],
      );
    }
    if (state === 'answered') {
      await database.owner(
        `update notices set answer = '已报送', answered_on = '2025-08-05', answered_at = now(), answered_by = received_by
          where id = $1`,
        [id],
      );
    }
    return { id, version: 1, organisationId };
  }

  async function newLetter({ state }: Described): Promise<NoticeTestRecord> {
    const { id } = await one<{ id: number }>(
      `insert into letters (programme_id, department_id, recipient_id, subject, body, drafted_by, drafted_on, changed_by)
        select p.id, a.department_id, d.id, '关于核对名单的函', '请核对。', a.id, '2025-08-01', a.id
        from accounts a, programmes p, departments d
        where a.login = 'gd-supervisor' and p.slug = 'guangdong-guizhou-2023' and d.code = 'gz' returning id`,
    );
    if (state === 'sent') {
      await database.owner(
        `update letters set sent_on = '2025-08-02', sent_at = now(), sent_by =
          (select id from accounts where login = 'gd-leader') where id = $1`,
        [id],
      );
    }
    return { id, version: 1, organisationId: 0 };
  }

  return { newNotice, newLetter };
}
