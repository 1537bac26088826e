import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { AsOf } from '@/domain/as-of';
import type { Programme } from '@/domain/facts';
import type { StageSums } from '@/domain/flow-ceiling';
import { areaMoneyOf } from './area-money';
import { boardDay, type StationBoard, stationBoardOf } from './station-board';
import { officialTrusts, type OfficialTrust, standing, trustBoardOf } from './trust-board';

/** How the stations and the trusts of the third area stand on the date, and its money: one question for all. */
export async function readSocialForcesBoards(tx: Tx, programme: Programme, shown: AsOf) {
  const date = boardDay(shown);
  const { rows } = await tx.execute<{
    stations: Omit<StationBoard, 'date'>;
    trusts: readonly OfficialTrust[];
    money: StageSums;
  }>(
    sql`select ${stationBoardOf(programme.id, shown)} as stations, ${officialTrusts(programme.id)} as trusts,
      ${areaMoneyOf(programme, shown, 'social-forces')} as money`,
  );
  const [row] = rows;
  if (!row) throw new Error('the database gave no boards');
  return {
    stations: { ...row.stations, date },
    trusts: trustBoardOf(standing(row.trusts, programme, date)),
    money: row.money,
  };
}
