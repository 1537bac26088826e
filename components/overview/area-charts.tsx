import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/ui/data-table';
import type { AreaRow } from '@/domain/facts';
import { statusWords, type Verdict } from '@/domain/status';
import { percent } from '@/lib/format';

interface AreaChartsProps {
  readonly areas: readonly { area: AreaRow; verdict: Verdict; lastYear: number | null }[];
  readonly year: number;
  /** 序时进度 on the day of judgement. */
  readonly elapsed: number;
}

/** Completion of the areas against the time that has passed, and against the same day a year before. */
export function AreaCharts({ areas, year, elapsed }: AreaChartsProps) {
  return (
    <>
      <ChartFigure
        title="八个领域完成情况与序时进度"
        isBeside
        chart={{
          kind: 'area-completion',
          pace: elapsed,
          areas: areas.map(({ area, verdict }) => ({
            label: area.name,
            completion: verdict.progress,
            statusWord: statusWords[verdict.status],
          })),
        }}
      >
        <DataTable caption="各领域平均完成" unit="%">
          <thead>
            <tr>
              <th scope="col">领域</th>
              <th scope="col" className="num">
                平均完成
              </th>
              <th scope="col" className="num">
                序时进度
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map(({ area, verdict }) => (
              <tr key={area.id}>
                <th scope="row">{area.name}</th>
                <td className="num">{percent(verdict.progress)}</td>
                <td className="num">{percent(elapsed)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </ChartFigure>
      <ChartFigure
        title="与上年同期比较"
        isBeside
        chart={{
          kind: 'years',
          unit: '%',
          years: [`${year - 1}年同期`, `${year}年`],
          areas: areas.map(({ area, verdict, lastYear }) => ({
            label: area.name,
            values: [lastYear, verdict.progress].map((share) =>
              share === null ? null : Math.round(share * 1000) / 10,
            ),
          })),
        }}
      >
        <DataTable caption="各领域平均完成与上年同期" unit="%">
          <thead>
            <tr>
              <th scope="col">领域</th>
              <th scope="col" className="num">
                {`${year - 1}年同期`}
              </th>
              <th scope="col" className="num">
                {`${year}年`}
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map(({ area, verdict, lastYear }) => (
              <tr key={area.id}>
                <th scope="row">{area.name}</th>
                <td className="num">{percent(lastYear)}</td>
                <td className="num">{percent(verdict.progress)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </ChartFigure>
    </>
  );
}
