import { approveTraining, confirmTraining, saveTraining, submitTraining } from '@/db/commands/training';
import type { Login } from '@/db/seed/people';
import type { TrainingKind } from '@/domain/training';
import { contextOf, type TestDatabase } from './database';

interface Held {
  readonly lead: 'gd' | 'gz';
  readonly kind: TrainingKind;
  readonly endsOn: string;
}

/** What tests of trainings do over and over, through the commands. */
export function trainingWorld(database: TestDatabase) {
  const one = async <Row extends Record<string, unknown>>(sql: string, values: unknown[]): Promise<Row> => {
    const [row] = await database.owner<Row>(sql, values);
    if (!row) throw new Error(`nothing there: ${sql}`);
    return row;
  };

  /** The typed texts of a training of three days. */
  async function typed({ lead, kind, endsOn }: Held, changed: Record<string, unknown> = {}) {
    const side = await one<{ id: number }>('select id from departments where code = $1', [lead]);
    const startsOn = await one<{ day: string }>(`select ($1::date - 2)::text as day`, [endsOn]);
    return {
      ...{ leadId: side.id, kind, hosting: 'alone' as const, name: '养老护理骨干培训班', place: '贵阳市' },
      ...{ topics: { 'elderly-care': 'on' }, startsOn: startsOn.day, endsOn, tenthHours: '24' },
      ...{ attendedFirst: '10', attendedSecond: '40', completed: '48', rated: '45', satisfied: '42' },
      ...changed,
    };
  }

  async function draft(login: Login, held: Held, changed: Record<string, unknown> = {}) {
    const programme = await one<{ slug: string }>('select slug from programmes order by id limit 1', []);
    const content = await typed(held, changed);
    const { ids } = await saveTraining(await contextOf(login), { ...content, programme: programme.slug });
    return ids[0] ?? 0;
  }

  async function refOf(id: number) {
    const { version } = await one<{ version: number }>('select version from trainings where id = $1', [id]);
    return { id, version };
  }

  /** Handed in by the leading department's staff and approved by its reviewer: the other side's turn. */
  async function approved(held: Held, changed: Record<string, unknown> = {}) {
    const id = await draft(`${held.lead}-staff`, held, changed);
    await submitTraining(await contextOf(`${held.lead}-staff`), await refOf(id));
    await approveTraining(await contextOf(`${held.lead}-reviewer`), await refOf(id));
    return id;
  }

  async function official(held: Held, changed: Record<string, unknown> = {}) {
    const id = await approved(held, changed);
    const other = held.lead === 'gd' ? 'gz' : 'gd';
    await confirmTraining(await contextOf(`${other}-reviewer`), await refOf(id));
    return id;
  }

  return { one, typed, draft, approved, official, refOf };
}
