import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/ui/data-table';
import type { Party } from '@/domain/department';
import { shortRegion } from '@/domain/short-region';
import { number, percent } from '@/lib/format';

interface StationChartsProps {
  readonly parties: readonly Party[];
  readonly places: readonly {
    readonly name: string;
    readonly code: string;
    readonly built: number;
    readonly paired: number;
    readonly staff: number;
    readonly certified: number;
    readonly volunteers: number;
  }[];
  readonly supervisions: readonly {
    readonly quarter: number;
    readonly departmentId: number;
    readonly count: number;
  }[];
}

const fills = ['full', 'striped'] as const;
const quarters = [1, 2, 3, 4];

/** Stations by prefecture, and supervisions by quarter and side, both with their tables. */
export function StationCharts({ parties, places, supervisions }: StationChartsProps) {
  const countOf = (quarter: number, departmentId: number) =>
    supervisions.find((one) => one.quarter === quarter && one.departmentId === departmentId)?.count ?? 0;
  const rows = quarters.map((quarter) => ({
    label: `第${quarter}季度`,
    values: parties.map(({ id }) => countOf(quarter, id)),
  }));
  return (
    <>
      <ChartFigure
        title="各市（州）在办站点"
        chart={{
          ...{ kind: 'counts', unit: '个' },
          kinds: [
            { name: '有粤方机构结对', fill: 'full' },
            { name: '未结对', fill: 'dotted' },
          ],
          groups: places.map(({ name, built, paired }) => ({
            label: shortRegion(name),
            values: [paired, built - paired],
          })),
        }}
      >
        <PlaceTable places={places} />
      </ChartFigure>
      <ChartFigure
        title="各季度督导走访"
        chart={{
          ...{ kind: 'counts', unit: '次', groups: rows },
          kinds: parties.map(({ short }, at) => ({ name: `${short}方`, fill: fills[at] ?? 'dotted' })),
        }}
      >
        <DataTable caption="各季度督导走访" unit="次">
          <thead>
            <tr>
              <th scope="col">季度</th>
              {parties.map(({ id, short }) => (
                <th key={id} scope="col" className="num">{`${short}方`}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {parties.map(({ id }, at) => (
                  <td key={id} className="num">
                    {number(values[at] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      </ChartFigure>
    </>
  );
}

function PlaceTable({ places }: Pick<StationChartsProps, 'places'>) {
  return (
    <DataTable caption="各市（州）站点" unit="个、人">
      <thead>
        <tr>
          <th scope="col">市（州）</th>
          {['在办站点', '有粤方结对', '工作人员', '持证率', '志愿者'].map((word) => (
            <th key={word} scope="col" className="num">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.code}>
            <th scope="row">
              <a href={`/stations?region=${place.code}`}>{place.name}</a>
            </th>
            <td className="num">{number(place.built)}</td>
            <td className="num">{number(place.paired)}</td>
            <td className="num">{number(place.staff)}</td>
            <td className="num">{percent(place.staff === 0 ? null : place.certified / place.staff)}</td>
            <td className="num">{number(place.volunteers)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
