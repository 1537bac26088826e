import { approveTrust, confirmTrust, saveTrust, submitTrust } from '@/db/commands/trust';
import { countTrust } from '@/db/commands/trust-count';
import { noteTrust } from '@/db/commands/trust-event';
import type { Login } from '@/db/seed/people';
import type { TrustEventKind } from '@/domain/trust-life';
import { contextOf, type TestDatabase } from './database';
import { putOrganisation } from './pairing-records';

/** What tests of trusts do over and over, through the commands. */
export function trustWorld(database: TestDatabase) {
  let made = 0;
  const one = async <Row extends Record<string, unknown>>(sql: string, values: unknown[]): Promise<Row> => {
    const [row] = await database.owner<Row>(sql, values);
    if (!row) throw new Error(`nothing there: ${sql}`);
    return row;
  };
  const put = async (code: string) => {
    made += 1;
    return putOrganisation(database, { code, kind: 'social-organisation', name: `演示慈善会${made}` });
  };

  /** The typed texts of a trust that 广州市 holds for 榕江县. */
  async function typed(changed: Record<string, unknown> = {}) {
    const [trustee, place] = [await put('440100'), await put('522632')];
    return {
      ...{ trusteeId: trustee.id, regionId: place.regionId, name: `山里娃慈善信托${made}` },
      ...{ number: String(4_401_000_000_000 + made), authority: '广州市民政局', signedOn: '2024-03-01' },
      ...{ filedOn: '2024-03-06', settlor: '演示企业', supervisor: '演示律师事务所', custodian: '演示银行' },
      ...{ purpose: '资助山区儿童读书', startsOn: '2024-03-06', endsOn: '', sizeFen: '100' },
      ...changed,
    };
  }

  async function draft(login: Login, changed: Record<string, unknown> = {}): Promise<number> {
    const programme = await one<{ slug: string }>('select slug from programmes order by id limit 1', []);
    const { ids } = await saveTrust(await contextOf(login), {
      ...(await typed(changed)),
      programme: programme.slug,
    });
    return ids[0] ?? 0;
  }

  async function refOf(id: number) {
    const { version } = await one<{ version: number }>('select version from trusts where id = $1', [id]);
    return { id, version };
  }

  /** Entered by Guangdong's staff, approved there and confirmed by Guizhou. */
  async function official(changed: Record<string, unknown> = {}): Promise<number> {
    const id = await draft('gd-staff', changed);
    await submitTrust(await contextOf('gd-staff'), await refOf(id));
    await approveTrust(await contextOf('gd-reviewer'), await refOf(id));
    await confirmTrust(await contextOf('gz-reviewer'), await refOf(id));
    return id;
  }

  const note = async (
    login: Login,
    id: number,
    kind: TrustEventKind,
    happenedOn: string,
    more: Record<string, unknown> = {},
  ) => noteTrust(await contextOf(login), { ref: await refOf(id), kind, happenedOn, title: '事项', ...more });

  const count = async (login: Login, id: number, countedOn: string, balanceFen: string) =>
    countTrust(await contextOf(login), { ref: await refOf(id), countedOn, balanceFen });

  return { put, typed, draft, official, refOf, note, count, one };
}
