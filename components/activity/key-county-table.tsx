import { DataTable } from '@/components/ui/data-table';
import { number } from '@/lib/format';

interface KeyCountyTableProps {
  readonly year: number;
  readonly counties: readonly {
    readonly name: string;
    readonly code: string;
    readonly pairings: number;
    readonly activities: number;
  }[];
}

/** The 20 key counties with what runs there; no lamp, because pairings have no quota (民函〔2023〕49号). */
export function KeyCountyTable({ year, counties }: KeyCountyTableProps) {
  return (
    <DataTable caption="国家乡村振兴重点帮扶县" unit="项、次">
      <thead>
        <tr>
          <th scope="col">县</th>
          <th scope="col" className="num">
            存续结对
          </th>
          <th scope="col" className="num">{`${year}年活动`}</th>
        </tr>
      </thead>
      <tbody>
        {counties.map(({ name, code, pairings, activities }) => (
          <tr key={code}>
            <th scope="row">
              <a href={`/pairings?to=${code}`}>{name}</a>
            </th>
            <td className="num">{number(pairings)}</td>
            <td className="num">{number(activities)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
