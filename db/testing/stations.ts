import { approveStation, confirmStation, saveStation, submitStation } from '@/db/commands/station';
import type { Login } from '@/db/seed/people';
import { contextOf, type TestDatabase } from './database';
import { putOrganisation } from './pairing-records';

/** What tests of stations do over and over, through the commands. */
export function stationWorld(database: TestDatabase) {
  let made = 0;

  async function place(code = '522632') {
    made += 1;
    return putOrganisation(database, { code, kind: 'station', name: `演示${made}镇社会工作和志愿服务站` });
  }

  async function draft(login: Login, stationId: number, changed: Record<string, unknown> = {}) {
    const [programme] = await database.owner<{ slug: string }>(
      'select slug from programmes order by id limit 1',
    );
    const { ids } = await saveStation(await contextOf(login), {
      ...{ stationId, builtOn: '2024-06-10', operator: '镇人民政府', programme: programme?.slug ?? '' },
      ...changed,
    });
    return ids[0] ?? 0;
  }

  async function refOf(id: number) {
    const [row] = await database.owner<{ version: number }>('select version from stations where id = $1', [
      id,
    ]);
    return { id, version: row?.version ?? 0 };
  }

  /** Of both sides, entered by Guizhou's department. */
  async function official(stationId: number, changed: Record<string, unknown> = {}) {
    const id = await draft('gz-staff', stationId, changed);
    await submitStation(await contextOf('gz-staff'), await refOf(id));
    await approveStation(await contextOf('gz-reviewer'), await refOf(id));
    await confirmStation(await contextOf('gd-reviewer'), await refOf(id));
    return id;
  }

  return { place, draft, official, refOf };
}
