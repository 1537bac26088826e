import type { YearFigure } from './actual';
import type { Aggregation } from './indicator';
import { type Quantity, quantityText, toNumber } from './quantity';
import type { Figure } from './reading';

interface Told {
  readonly aggregation: Aggregation;
  readonly unit: string;
  readonly decimals: number;
}

const groups = /\B(?=(\d{3})+(?!\d))/g;

function fixed(value: number, decimals: number): string {
  const [whole = '0', fraction] = value.toFixed(decimals).split('.');
  return fraction === undefined ? whole.replace(groups, ',') : `${whole.replace(groups, ',')}.${fraction}`;
}

/** 是 or 否 for what is set up or not; a year's other figure with its unit; — where there is none. */
export function yearFigureText({ aggregation, unit, decimals }: Told, figure: YearFigure | null): string {
  if (figure === null) return '—';
  if (aggregation === 'exists') return figure.level > 0 ? '是' : '否';
  return `${fixed(figure.level, aggregation === 'ratio' ? 1 : decimals)} ${unit}`;
}

export function targetText({ unit, decimals }: Told, target: Quantity | null): string {
  return target === null ? '—' : `${fixed(toNumber(target), decimals)} ${unit}`;
}

/** One reading as it was filed: `12.50 万元`, `45/50（90.0 %）`, `是（2025-03-01）`; — where nothing was. */
export function figureText({ aggregation, unit, decimals }: Told, figure: Figure): string {
  const { value, numerator, denominator, occurredOn } = figure;
  if (numerator !== null && denominator !== null) {
    const share = denominator === 0 ? '—' : `${fixed((100 * numerator) / denominator, 1)} %`;
    return `${quantityText(numerator)}/${quantityText(denominator)}（${share}）`;
  }
  if (value === null) return '—';
  const when = occurredOn === null ? '' : `（${occurredOn}）`;
  if (aggregation === 'exists') return `${value > 0 ? '是' : '否'}${when}`;
  return `${fixed(toNumber(value), decimals)} ${unit}${when}`;
}
