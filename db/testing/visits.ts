import { saveVisit, submitVisit, approveVisit } from '@/db/commands/visit';
import type { Login } from '@/db/seed/people';
import { contextOf, type TestDatabase } from './database';

/** What tests of visits do over and over, through the commands. */
export function visitWorld(database: TestDatabase) {
  const one = async <Row extends Record<string, unknown>>(sql: string, values: unknown[]): Promise<Row> => {
    const [row] = await database.owner<Row>(sql, values);
    if (!row) throw new Error(`nothing there: ${sql}`);
    return row;
  };

  /** The typed texts of a visit that travels from `gd` or `gz`. */
  async function typed(from: string, startsOn: string, changed: Record<string, string> = {}) {
    const side = await one<{ id: number }>('select id from departments where code = $1', [from]);
    return {
      fromId: side.id,
      leader: '黄永泰',
      duty: '党组成员、副厅长',
      rank: 'deputy' as const,
      startsOn,
      endsOn: startsOn,
      places: '贵阳市、榕江县',
      headcount: 8,
      topics: '旅居养老对接',
      outcomes: '商定基地名录',
      evidence: '',
      ...changed,
    };
  }

  async function draft(login: Login, from: string, startsOn: string, changed: Record<string, string> = {}) {
    const programme = await one<{ slug: string }>('select slug from programmes order by id limit 1', []);
    const content = await typed(from, startsOn, changed);
    const { ids } = await saveVisit(await contextOf(login), { ...content, programme: programme.slug });
    return ids[0] ?? 0;
  }

  async function refOf(id: number) {
    const { version } = await one<{ version: number }>('select version from visits where id = $1', [id]);
    return { id, version };
  }

  /** Handed in by Guangdong's staff and approved by its reviewer: the other side's turn. */
  async function approved(startsOn: string, changed: Record<string, string> = {}) {
    const id = await draft('gd-staff', 'gd', startsOn, changed);
    await submitVisit(await contextOf('gd-staff'), await refOf(id));
    await approveVisit(await contextOf('gd-reviewer'), await refOf(id));
    return id;
  }

  const stateOf = (id: number) =>
    one<{ state: string; leader: string; headcount: number; is_superseded: boolean }>(
      'select state, leader, headcount, is_superseded from visits where id = $1',
      [id],
    );
  return { one, typed, draft, approved, refOf, stateOf };
}
