import type { PlainDate } from '../calendar';
import type { IndicatorYear, OfficialReading } from '../official-reading';
import type { JudgementSettings } from '../pace';
import { parsePeriod } from '../period';
import { quantity } from '../quantity';
import type { ReportingSide } from '../reporting-side';

export const guangdong: ReportingSide = { code: 'gd', short: '粤' };
export const guizhou: ReportingSide = { code: 'gz', short: '黔' };

export const settings: JudgementSettings = { warningDate: '09-30', slippingPoints: 10 };

const noParts = { numerator: null, denominator: null };

function placed(code: string, side: string): Pick<OfficialReading, 'period' | 'side'> {
  const period = parsePeriod(code);
  if (period === null) throw new Error(`no period: ${code}`);
  return { period, side };
}

/** An amount, in units. */
export function amount(code: string, side: string, value: number): OfficialReading {
  return { ...placed(code, side), ...noParts, value: quantity(value), occurredOn: null };
}

/** The two parts of a ratio, in units. */
export function parts(code: string, side: string, numerator: number, denominator: number): OfficialReading {
  return {
    ...placed(code, side),
    value: null,
    numerator: quantity(numerator),
    denominator: quantity(denominator),
    occurredOn: null,
  };
}

export function event(code: string, side: string, occurredOn: PlainDate | null, times = 1): OfficialReading {
  return { ...placed(code, side), ...noParts, value: quantity(times), occurredOn };
}

/** A quarterly sum of both departments for 2025, more is better, target 100, nothing reported; what differs is said. */
export function indicatorYear(differing: Partial<IndicatorYear> = {}): IndicatorYear {
  return {
    year: 2025,
    aggregation: 'sum',
    frequency: 'quarter',
    direction: 'more',
    unit: '对',
    sides: [guangdong, guizhou],
    baseline: null,
    required: null,
    first: { frequency: 'year', year: 2023, index: 1 },
    target: quantity(100),
    readings: [],
    ...differing,
  };
}

/** A quarterly figure of one department, all in the first quarter; the later ones are 0, so nothing is missing. */
export function alone(total: number, differing: Partial<IndicatorYear> = {}): IndicatorYear {
  const later = ['2025-Q2', '2025-Q3', '2025-Q4'].map((code) => amount(code, 'gd', 0));
  const readings = [amount('2025-Q1', 'gd', total), ...later];
  return indicatorYear({ sides: [guangdong], readings, ...differing });
}
