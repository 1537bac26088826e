import type { TestDatabase } from './database';

interface Summed {
  activities: number;
  money: bigint;
  goods: bigint;
  beneficiaries: bigint;
}

/** What is official, counted from the raw rows one by one, by whatever a row is counted under. */
export async function countActivities(
  database: TestDatabase,
  keyOf: (row: Record<string, string>) => string,
) {
  const rows = await database.owner<Record<string, string>>(
    `select pairing_id::text, department_id::text, kind, to_char(held_on, 'YYYY-MM') as month, coalesce(money_fen, 0)::text as money,
      coalesce(goods_fen, 0)::text as goods, coalesce(beneficiaries, 0)::text as beneficiaries, state,
      is_superseded::text as superseded from activities`,
  );
  const sums = new Map<string, Summed>();
  for (const row of rows) {
    if (row['state'] !== 'confirmed' || row['superseded'] === 'true') continue;
    const key = keyOf(row);
    const sum = sums.get(key) ?? { activities: 0, money: 0n, goods: 0n, beneficiaries: 0n };
    sum.activities += 1;
    sum.money += BigInt(row['money'] ?? 0);
    sum.goods += BigInt(row['goods'] ?? 0);
    sum.beneficiaries += BigInt(row['beneficiaries'] ?? 0);
    sums.set(key, sum);
  }
  return textsOf(sums);
}

/** What the totals say, by the same keys; a month in which everything was taken back is as good as none. */
export async function keptActivities(database: TestDatabase, table: 'activity_months' | 'pairing_months') {
  const key =
    table === 'activity_months'
      ? `concat_ws(' ', department_id, to_char(month, 'YYYY-MM'), kind)`
      : `concat_ws(' ', department_id, to_char(month, 'YYYY-MM'), pairing_id)`;
  const rows = await database.owner<Record<string, string>>(
    `select ${key} as key, sum(activities)::text as activities, sum(money_fen)::text as money, sum(goods_fen)::text as goods,
      sum(beneficiaries)::text as beneficiaries from ${table} group by 1`,
  );
  return rows
    .map(({ key = '', activities, money, goods, beneficiaries }) =>
      [key, activities, money, goods, beneficiaries].join(' '),
    )
    .filter((line) => !line.endsWith(' 0 0 0 0'))
    .sort();
}

function textsOf(sums: ReadonlyMap<string, Summed>): string[] {
  return [...sums]
    .map(([key, { activities, money, goods, beneficiaries }]) =>
      [key, activities, money, goods, beneficiaries].join(' '),
    )
    .sort();
}

export const byKind = (row: Record<string, string>) =>
  `${row['department_id']} ${row['month']} ${row['kind']}`;
export const byPairing = (row: Record<string, string>) =>
  `${row['department_id']} ${row['month']} ${row['pairing_id']}`;
