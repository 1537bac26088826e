import type { OfficialReading } from '@/domain/official-reading';
import type { TestDatabase } from './database';

interface RawEntry {
  readonly stage: string;
  readonly on: string;
  readonly fen: number;
}

const quarters = [1, 2, 3, 4] as const;

/** What was paid out and what came in each quarter of the year, added by hand from the raw entries of money; goods are none. */
export async function rawMoney(
  database: TestDatabase,
  year: number,
): Promise<Map<string, OfficialReading[]>> {
  const entries = await database.owner<RawEntry>(
    `select stage, flowed_on::text as on, amount_fen::float8 as fen from flows where state = 'approved' and form = 'money'`,
  );
  const inQuarter = ({ on }: RawEntry, quarter: number) =>
    on.startsWith(`${year}-`) && Math.ceil(Number(on.slice(5, 7)) / 3) === quarter;
  // Ten-thousandths of 万元 are 元.
  const figures = (stage: string, side: string) =>
    quarters.map((index): OfficialReading => {
      const fen = entries
        .filter((entry) => entry.stage === stage && inQuarter(entry, index))
        .reduce((sum, entry) => sum + entry.fen, 0);
      return {
        ...{ side, period: { frequency: 'quarter', year, index } },
        ...{ value: Math.sign(fen) * Math.round(Math.abs(fen) / 100), numerator: null, denominator: null },
        occurredOn: null,
      };
    });
  return new Map([
    ['flows.paid', figures('paid', 'gd')],
    ['flows.received', figures('received', 'gz')],
  ]);
}
