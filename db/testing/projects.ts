import { approveProject, confirmProject, saveProject, submitProject } from '@/db/commands/project';
import { noteProject } from '@/db/commands/project-event';
import type { Login } from '@/db/seed/people';
import type { ProjectEventKind } from '@/domain/project-life';
import { contextOf, type TestDatabase } from './database';
import { putOrganisation } from './pairing-records';

/** What tests of projects do over and over, through the commands. */
export function projectWorld(database: TestDatabase) {
  let made = 0;
  const one = async <Row extends Record<string, unknown>>(sql: string, values: unknown[]): Promise<Row> => {
    const [row] = await database.owner<Row>(sql, values);
    if (!row) throw new Error(`nothing there: ${sql}`);
    return row;
  };
  const put = async (code: string) => {
    made += 1;
    const name = `演示公益会${made}`;
    return { ...(await putOrganisation(database, { code, kind: 'social-organisation', name })), name };
  };

  /** The typed texts of a project of 广州市 that works in 榕江县. */
  async function typed(changed: Record<string, unknown> = {}) {
    const [lead, partner] = [await put('440100'), await put('522632')];
    return {
      ...{ leadId: lead.id, partnerId: partner.id, regionId: partner.regionId, name: `阅读角${made}` },
      ...{ kind: 'child-care' as const, field: 'children' as const, fundraising: 'directed' as const },
      ...{ startsOn: '2025-01-01', endsOn: '2025-12-31', budgetFirstFen: '10', children: '300' },
      ...{ summary: '建立阅读角' },
      ...changed,
    };
  }

  async function draft(login: Login, changed: Record<string, unknown> = {}): Promise<number> {
    const programme = await one<{ slug: string }>('select slug from programmes order by id limit 1', []);
    const { ids } = await saveProject(await contextOf(login), {
      ...(await typed(changed)),
      programme: programme.slug,
    });
    return ids[0] ?? 0;
  }

  async function refOf(id: number) {
    const { version } = await one<{ version: number }>('select version from projects where id = $1', [id]);
    return { id, version };
  }

  /** Entered by Guangdong's staff, approved there and confirmed by Guizhou. */
  async function official(changed: Record<string, unknown> = {}): Promise<number> {
    const id = await draft('gd-staff', changed);
    await submitProject(await contextOf('gd-staff'), await refOf(id));
    await approveProject(await contextOf('gd-reviewer'), await refOf(id));
    await confirmProject(await contextOf('gz-reviewer'), await refOf(id));
    return id;
  }

  const note = async (login: Login, id: number, kind: ProjectEventKind, happenedOn: string, text = '') =>
    noteProject(await contextOf(login), {
      ...{ ref: await refOf(id), kind, happenedOn, title: '事项', note: text },
    });

  return { one, put, typed, draft, official, refOf, note };
}
