import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/ui/data-table';
import { shortRegion } from '@/domain/short-region';

interface FlowFigureProps {
  readonly flows: readonly { readonly from: string; readonly to: string; readonly pairings: number }[];
}

/** Which city helps which prefecture by how many pairings in force, with the table of the same. */
export function FlowFigure({ flows }: FlowFigureProps) {
  const cities = [...new Set(flows.map(({ from }) => from))];
  const prefectures = [...new Set(flows.map(({ to }) => to))];
  const sum = (from: string | null, to: string | null) =>
    flows
      .filter((flow) => (from === null || flow.from === from) && (to === null || flow.to === to))
      .reduce((total, { pairings }) => total + pairings, 0);
  return (
    <ChartFigure
      title="结对流向：地市到市（州）"
      note="存续结对的项数；在省级登记的单位列在省名下。"
      chart={{
        kind: 'flow',
        unit: '项',
        flows: flows.map(({ from, to, pairings }) => ({ from, to: shortRegion(to), value: pairings })),
      }}
    >
      <DataTable caption="各地市到各市（州）的存续结对" unit="项">
        <thead>
          <tr>
            <th scope="col">受援地</th>
            {cities.map((from) => (
              <th key={from} scope="col" className="num">
                {from}
              </th>
            ))}
            <th scope="col" className="num">
              合计
            </th>
          </tr>
        </thead>
        <tbody>
          {prefectures.map((to) => (
            <tr key={to}>
              <th scope="row">{to}</th>
              {cities.map((from) => (
                <td key={from} className="num">
                  {sum(from, to) || '—'}
                </td>
              ))}
              <td className="num">{sum(null, to)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {cities.map((from) => (
              <td key={from} className="num">
                {sum(from, null)}
              </td>
            ))}
            <td className="num">{sum(null, null)}</td>
          </tr>
        </tfoot>
      </DataTable>
    </ChartFigure>
  );
}
