import { confirmReadings } from '@/db/commands/reading/answer';
import { returnReading } from '@/db/commands/reading/return';
import { approveReadings } from '@/db/commands/reading/review';
import { saveReadings } from '@/db/commands/reading/save';
import { submitReadings } from '@/db/commands/reading/submit';
import { oneByOne } from '@/db/one-by-one';
import { addDays, type Period, type PlainDate } from '@/domain/calendar';
import { periodCode } from '@/domain/period';
import { quantityText } from '@/domain/quantity';
import { type Figure, warnings } from '@/domain/reading';
import type { Cast } from '../cast';
import type { Login } from '../people';
import { type Fate, fateOf } from './fate';
import { type Decimals, earlierFigures } from './figure';
import { type DemoIndicator, sideOf } from './indicator';
import type { Slot } from './line';

/** A place to fill and what is put there. */
export interface Filing {
  readonly indicator: DemoIndicator;
  readonly slot: Slot;
  readonly period: Period;
  readonly figure: Figure;
}

/** Where the figures of the world stand: by `code slot period`. */
export type Stands = Map<string, { readonly id: number; readonly version: number }>;

function placeOf({ indicator, slot, period }: Filing): string {
  return `${indicator.code} ${slot} ${periodCode(period)}`;
}

interface Sheet {
  readonly filer: Login;
  readonly on: PlainDate;
  readonly filings: readonly Filing[];
}

/** No day of the demo world lies after the one it is looked at. */
export const lastDay = '2025-09-30';
const later = (date: PlainDate, days: number) => {
  const day = addDays(date, days);
  return day < lastDay ? day : lastDay;
};

/** One unit's sheet of a period: saved, handed in, reviewed level by level and answered, as far as each figure's fate goes. */
export async function file(sheet: Sheet, cast: Cast, decimals: Decimals, stands: Stands): Promise<void> {
  const { filer, on } = sheet;
  const lines = sheet.filings
    .map((filing) => ({ filing, fate: fateOf(filing.indicator.code, filing.slot, filing.period) }))
    .filter(({ fate }) => fate !== 'missing');
  if (lines.length === 0) return;
  const entries = lines.map(({ filing }) => entryOf(filing, decimals));
  const { ids } = await saveReadings(cast(filer, on), { entries });
  const rows = lines.map(({ filing, fate }, at) => ({ filing, fate, ref: { id: ids[at] ?? 0, version: 1 } }));
  const move = async (fates: readonly Fate[], act: (refs: Row['ref'][]) => Promise<unknown>) => {
    const moved = rows.filter(({ fate }) => fates.includes(fate));
    if (moved.length === 0) return;
    await act(moved.map(({ ref }) => ref));
    for (const { ref } of moved) ref.version += 1;
  };
  const settled: Fate[] = ['approved', 'official'];
  const side = sideOf(filer);
  await move([...settled, 'submitted', 'returned'], (refs) => submitReadings(cast(filer, on), { refs }));
  if (filer === 'gz-county')
    await move(settled, (refs) => approveReadings(cast('gz-prefecture', later(on, 1)), { refs }));
  await move(settled, (refs) => approveReadings(cast(`${side}-reviewer`, later(on, 2)), { refs }));
  await move(['returned'], (refs) =>
    oneByOne(refs, (ref) =>
      returnReading(cast(`${side}-reviewer`, later(on, 1)), { ref, reason: returnReason(side) }),
    ),
  );
  const shared = rows.filter(({ filing, fate }) => filing.slot === 'shared' && fate === 'official');
  const other = side === 'gd' ? 'gz' : 'gd';
  if (shared.length > 0) {
    await confirmReadings(cast(`${other}-reviewer`, later(on, 4)), { refs: shared.map(({ ref }) => ref) });
    for (const { ref } of shared) ref.version += 1;
  }
  for (const { filing, ref } of rows) stands.set(placeOf(filing), ref);
}

interface Row {
  readonly ref: { readonly id: number; version: number };
}

function returnReason(side: 'gd' | 'gz'): string {
  return side === 'gd' ? '与台账合计不一致，请核对后重新填报。' : '口径与指标说明不符，请按说明重新统计。';
}

function entryOf(filing: Filing, decimals: Decimals) {
  const { indicator, slot, period, figure } = filing;
  const { value, numerator, denominator, occurredOn } = figure;
  const earlier = earlierFigures(indicator.code, slot, period, decimals);
  const unusual = warnings(figure, indicator, earlier, 50).length > 0;
  const text = (amount: number | null) => (amount === null ? '' : quantityText(amount));
  return {
    indicatorId: indicator.id,
    period: periodCode(period),
    version: 0,
    value: text(value),
    numerator: text(numerator),
    denominator: text(denominator),
    occurredOn: occurredOn ?? '',
    note: unusual ? noteOn(indicator.code) : '',
  };
}

function noteOn(code: string): string {
  if (code.startsWith('4.')) return '旅居旺季与淡季差别大，已与入住登记核对。';
  if (code.startsWith('3.')) return '项目款多在下半年集中拨付，已与票据核对。';
  if (code.startsWith('6.')) return '受季节影响，已与月报表核对。';
  return '活动多集中在联席会议之后，已与台账核对。';
}
