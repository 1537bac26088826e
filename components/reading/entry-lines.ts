import { figureText, targetText } from '@/domain/figure-text';
import { type Quantity, quantityText } from '@/domain/quantity';
import type { Figure } from '@/domain/reading';
import type { IndicatorRow } from '@/domain/facts';
import { type State, stateWords } from '@/domain/workflow';
import type { EntryLine } from './entry-row';

interface Stored extends Figure {
  readonly id: number;
  readonly version: number;
  readonly state: State;
  readonly isOfficial: boolean;
  readonly note: string | null;
  readonly returnReason: string | null;
}

interface Line {
  readonly indicator: IndicatorRow & {
    note?: string;
    numeratorName?: string | null;
    denominatorName?: string | null;
  };
  readonly current: Stored | null;
  readonly previous: Figure | null;
  readonly lastYear: Figure | null;
  readonly target: Quantity | null;
}

/** A line of the sheet from what is stored, overlaid by texts that were typed and not saved. */
export function entryLine(line: Line, kept: Readonly<Record<string, string>>): EntryLine {
  const { indicator, current, previous, lastYear, target } = line;
  const isOpen = current === null || current.state === 'draft' || current.state === 'returned';
  const text = (field: string, stored: string) => kept[`entries.${indicator.id}.${field}`] ?? stored;
  const amount = (value: Quantity | null | undefined) =>
    value === null || value === undefined ? '' : quantityText(value);
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    name: indicator.name,
    unit: indicator.aggregation === 'exists' ? '1 是 / 0 否' : indicator.unit,
    note: indicator.note ?? '',
    aggregation: indicator.aggregation,
    parts:
      indicator.aggregation === 'ratio'
        ? [indicator.numeratorName ?? '分子', indicator.denominatorName ?? '分母']
        : null,
    version: current?.version ?? 0,
    locked: isOpen ? null : stateWords[current.state],
    href: current ? `/readings/${current.id}` : null,
    shown: current ? figureText(indicator, current) : '',
    previous: previous ? figureText(indicator, previous) : '—',
    lastYear: lastYear ? figureText(indicator, lastYear) : '—',
    target: targetText(indicator, target),
    stateWord: current ? stateWords[current.state] : '未填报',
    returnReason: current?.state === 'returned' ? current.returnReason : null,
    texts: {
      value: text('value', amount(current?.value)),
      numerator: text('numerator', amount(current?.numerator)),
      denominator: text('denominator', amount(current?.denominator)),
      occurredOn: text('occurredOn', current?.occurredOn ?? ''),
      note: text('note', current?.note ?? ''),
    },
  };
}
