import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/ui/data-table';
import type { Period } from '@/domain/calendar';
import { figureText, targetText } from '@/domain/figure-text';
import { isEvent, isLevel } from '@/domain/indicator';
import { periodCode, periodName } from '@/domain/period';
import { type Quantity, quantity, toNumber } from '@/domain/quantity';
import { amountOf, type Figure } from '@/domain/reading';
import type { IndicatorRow } from '@/domain/facts';

interface PeriodFiguresProps {
  readonly indicator: IndicatorRow;
  readonly sides: readonly string[];
  readonly periods: readonly { period: Period; figures: readonly (Figure | null)[] }[];
  readonly target: Quantity | null;
}

/** Target and actual by period: an amount's target line rises with the periods, a level's stays. */
export function PeriodFigures({ indicator, sides, periods, target }: PeriodFiguresProps) {
  const scale = indicator.aggregation === 'ratio' ? 100 : 1;
  const perPeriod = (at: number) => {
    if (target === null) return null;
    const whole = toNumber(target);
    const from = indicator.aggregation === 'period-end' ? toNumber(indicator.baseline ?? 0) : 0;
    if (indicator.aggregation === 'sum') return whole / periods.length;
    return isLevel(indicator.aggregation) ? whole : from + ((whole - from) * (at + 1)) / periods.length;
  };
  const table = (
    <DataTable caption="各期正式数" unit={indicator.unit}>
      <thead>
        <tr>
          <th scope="col">填报期</th>
          {sides.map((side) => (
            <th key={side} scope="col" className="num">
              {`${side}方`}
            </th>
          ))}
          {target === null ? null : (
            <th scope="col" className="num">
              目标
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {periods.map(({ period, figures }, index) => (
          <tr key={period.index}>
            <th scope="row">
              <a href={`/indicators/${indicator.id}/${periodCode(period)}`}>{periodName(period)}</a>
            </th>
            {figures.map((figure, at) => (
              <td key={sides[at]} className="num">
                {figure ? figureText(indicator, figure) : '—'}
              </td>
            ))}
            {target === null ? null : (
              <td className="num">{targetText(indicator, quantity(perPeriod(index) ?? 0))}</td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
  if (isEvent(indicator.aggregation)) return table;
  return (
    <ChartFigure
      title="各期目标与实绩"
      note={target === null ? '没有商定目标，只作跟踪。' : `年度目标 ${targetText(indicator, target)}。`}
      isBeside
      chart={{
        kind: 'periods',
        unit: indicator.unit,
        sides: sides.map((side) => `${side}方`),
        isStacked: indicator.aggregation === 'sum',
        periods: periods.map(({ period, figures }, at) => ({
          label: periodName(period).slice(5),
          target: perPeriod(at),
          values: figures.map((figure) => {
            const amount = figure ? amountOf(figure) : null;
            return amount === null ? null : amount * scale;
          }),
        })),
      }}
    >
      {table}
    </ChartFigure>
  );
}
