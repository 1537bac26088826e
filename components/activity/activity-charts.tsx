import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/ui/data-table';
import { type ActivityKind, activityKindWords } from '@/domain/activity';
import { type Fen, ledgerMoney, moneyText } from '@/domain/money';
import { shortRegion } from '@/domain/short-region';
import { number } from '@/lib/format';

interface Sums {
  readonly activities: number;
  readonly moneyFen: Fen;
  readonly goodsFen: Fen;
  readonly beneficiaries: number;
}

interface ActivityChartsProps {
  readonly year: number;
  readonly months: readonly (Sums & { readonly month: number })[];
  readonly kinds: readonly (Sums & { readonly kind: ActivityKind })[];
  readonly counties: readonly (Sums & { readonly name: string; readonly code: string })[];
}

interface Row extends Sums {
  readonly key: string | number;
  readonly label: string;
  readonly href: string;
}

const wan = (fen: Fen) => Number(moneyText(fen, 'wan'));
const worth = [
  { name: '资金', fill: 'full' },
  { name: '物资折价', fill: 'striped' },
] as const;
/** A chart of more bars than these is read by nobody; its table has them all. */
const most = 12;

/** Activities and what they were worth, by month, by kind and by county, each with its table. */
export function ActivityCharts({ year, months, kinds, counties }: ActivityChartsProps) {
  const list = (query: string) => `/activities?year=${year}&${query}`;
  const worthOf = (rows: readonly Row[]) =>
    rows.map((row) => ({ label: row.label, values: [wan(row.moneyFen), wan(row.goodsFen)] }));
  const byMonth = months.map((one) => ({
    ...one,
    ...{ key: one.month, label: `${one.month}月`, href: list(`month=${one.month}`) },
  }));
  const byKind = kinds.map((one) => ({
    ...one,
    ...{ key: one.kind, label: activityKindWords[one.kind], href: list(`kind=${one.kind}`) },
  }));
  const byCounty = counties.map((one) => ({
    ...one,
    ...{ key: one.code, label: one.name, href: list(`to=${one.code}`) },
  }));
  return (
    <>
      <ChartFigure
        title="各月款物"
        chart={{ kind: 'counts', unit: '万元', kinds: worth, groups: worthOf(byMonth) }}
      >
        <SumTable caption="各月活动" term="月份" rows={byMonth} />
      </ChartFigure>
      <ChartFigure
        title="各类活动次数"
        chart={{
          ...{ kind: 'counts', unit: '次', kinds: [{ name: '活动', fill: 'full' }] },
          groups: byKind.map(({ label, activities }) => ({ label, values: [activities] })),
        }}
      >
        <SumTable caption="各类活动" term="类型" rows={byKind} />
      </ChartFigure>
      <ChartFigure
        title="各县款物"
        {...(byCounty.length > most ? { note: `图中为款物最多的 ${most} 个县，表中为全部。` } : {})}
        chart={{
          kind: 'counts',
          unit: '万元',
          kinds: worth,
          groups: worthOf(byCounty.slice(0, most).map((row) => ({ ...row, label: shortRegion(row.label) }))),
        }}
      >
        <SumTable caption="各县活动" term="县（市、区）" rows={byCounty} />
      </ChartFigure>
    </>
  );
}

function SumTable({
  caption,
  term,
  rows,
}: {
  readonly caption: string;
  readonly term: string;
  readonly rows: readonly Row[];
}) {
  return (
    <DataTable caption={caption} unit="次、万元、人次">
      <thead>
        <tr>
          <th scope="col">{term}</th>
          {['活动', '资金', '物资折价', '受益人次'].map((word) => (
            <th key={word} scope="col" className="num">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <a href={row.href}>{row.label}</a>
            </th>
            <td className="num">{number(row.activities)}</td>
            <td className="num">{ledgerMoney(row.moneyFen)}</td>
            <td className="num">{ledgerMoney(row.goodsFen)}</td>
            <td className="num">{number(row.beneficiaries)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
