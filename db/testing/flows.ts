import { approveFlow, saveFlow, submitFlow } from '@/db/commands/flow';
import { reverseFlow } from '@/db/commands/flow-reverse';
import { openMatch } from '@/db/commands/match-open';
import type { Login } from '@/db/seed/people';
import { giverOf, type Stage } from '@/domain/flow';
import { contextOf, type TestDatabase } from './database';
import { projectWorld } from './projects';

/** What tests of money do over and over, through the commands. Amounts are typed in 万元. */
export function flowWorld(database: TestDatabase) {
  const projects = projectWorld(database);
  const { one } = projects;
  const programme = async () =>
    (await one<{ slug: string }>('select slug from programmes order by id limit 1', [])).slug;

  /** Whose word the stage is. */
  const people = (stage: Stage): { staff: Login; reviewer: Login } =>
    giverOf(stage) === 'giving'
      ? { staff: 'gd-staff', reviewer: 'gd-reviewer' }
      : { staff: 'gz-staff', reviewer: 'gz-reviewer' };

  const typed = (stage: Stage, projectId: number, amount: string, changed: Record<string, unknown> = {}) => ({
    ...{ stage, form: 'money' as const, projectId: String(projectId), amountFen: `${amount}万` },
    ...{ flowedOn: '2025-03-03', payer: '演示公益会', payee: '榕江县演示社', isAnother: 'on' as const },
    ...changed,
  });

  async function draft(...given: Parameters<typeof typed>): Promise<number> {
    const context = await contextOf(people(given[0]).staff);
    const { ids } = await saveFlow(context, { ...typed(...given), programme: await programme() });
    return ids[0] ?? 0;
  }

  async function refOf(id: number, table = 'flows') {
    const { version } = await one<{ version: number }>(`select version from ${table} where id = $1`, [id]);
    return { id, version };
  }

  async function handIn(id: number, stage: Stage): Promise<void> {
    await submitFlow(await contextOf(people(stage).staff), await refOf(id));
  }

  async function approve(id: number, stage: Stage): Promise<void> {
    await approveFlow(await contextOf(people(stage).reviewer), await refOf(id));
  }

  /** Entered, handed in and approved by the side whose word it is. */
  async function official(...given: Parameters<typeof typed>): Promise<number> {
    const id = await draft(...given);
    await handIn(id, given[0]);
    await approve(id, given[0]);
    return id;
  }

  /** Takes an official entry off; returns the reversing one, official as well. */
  async function reversed(id: number, stage: Stage, excess = ''): Promise<number> {
    const { ids } = await reverseFlow(await contextOf(people(stage).staff), {
      ...{ ref: await refOf(id), reversedOn: '2025-06-30', reason: '重复登记', excess },
    });
    const [taken = 0] = ids;
    await handIn(taken, stage);
    await approve(taken, stage);
    return taken;
  }

  async function matched(login: Login, flows: readonly number[], reason = '', note = ''): Promise<number> {
    const { ids } = await openMatch(await contextOf(login), {
      ...{ programme: await programme(), flows: [...flows], reason: reason as '', note },
    });
    return ids[0] ?? 0;
  }

  const stateOf = async (id: number, table = 'flows') =>
    (await one<{ state: string }>(`select state from ${table} where id = $1`, [id])).state;

  return {
    ...{ projects, one, programme, typed, draft, handIn, approve },
    ...{ official, reversed, matched, refOf, stateOf },
  };
}
