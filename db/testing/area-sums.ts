import { findArea } from '@/db/queries/area';
import { readOverview } from '@/db/queries/overview';
import { readStatement } from '@/db/queries/statement-page';
import { actorOf } from '@/db/seed/cast';
import type { AsOf } from '@/domain/as-of';
import type { PlainDate } from '@/domain/calendar';
import { moneyAreas, type MoneyArea } from '@/domain/flow-area';
import type { StageSums } from '@/domain/flow-ceiling';
import type { TestDatabase } from './database';

interface AreaMoney {
  readonly areas: Readonly<Record<MoneyArea, StageSums>>;
  readonly overview: StageSums;
  readonly statement: StageSums;
}

/** The year's money in 分 as four pages show it: the two areas, the overview and the year's reconciliation. */
export async function moneyOfPages(shown: AsOf, today: PlainDate): Promise<AreaMoney> {
  const actor = await actorOf('gz-leader');
  const sums = async (area: MoneyArea) => {
    const money = (await findArea(actor, area, shown, today))?.money;
    if (!money) throw new Error(`no money is shown of ${area}`);
    return money;
  };
  return {
    areas: { 'social-forces': await sums('social-forces'), 'child-care': await sums('child-care') },
    overview: (await readOverview(actor, shown, today)).money,
    statement: (await readStatement(actor, { year: shown.year }, today)).sums,
  };
}

type Row = { readonly isChild: boolean; readonly stage: keyof StageSums; readonly fen: number };

/** The same, counted one by one from the entries and the kinds of their projects; the areas' are added up for the rest. */
export async function moneyOfAreas(
  database: TestDatabase,
  year: number,
  today: PlainDate,
): Promise<AreaMoney> {
  const rows = await database.owner<Row>(
    `select f.stage, f.amount_fen::float8 as fen, coalesce((select p.kind from projects p where p.first_id = f.project_id
        order by p.revision desc limit 1) = 'child-care', false) as "isChild" from flows f
      where f.state = 'approved' and f.flowed_on between make_date($1, 1, 1) and least(make_date($1, 12, 31), $2)`,
    [year, today],
  );
  const none = { pledged: 0, paid: 0, received: 0, used: 0 };
  const areas = { 'social-forces': { ...none }, 'child-care': { ...none } };
  for (const { isChild, stage, fen } of rows) areas[isChild ? 'child-care' : 'social-forces'][stage] += fen;
  const all = moneyAreas.reduce(
    (sum, area) => ({
      ...{ pledged: sum.pledged + areas[area].pledged, paid: sum.paid + areas[area].paid },
      ...{ received: sum.received + areas[area].received, used: sum.used + areas[area].used },
    }),
    none,
  );
  return { areas, overview: all, statement: all };
}
