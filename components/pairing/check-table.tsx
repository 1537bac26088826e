import { DataTable } from '@/components/ui/data-table';
import { awarenessShare } from '@/domain/awareness';
import { dateText } from '@/domain/phrase';
import type { DrawResult } from '@/domain/spot-check';
import { number, percent } from '@/lib/format';

interface CheckTableProps {
  readonly checks: readonly (DrawResult & {
    readonly id: number;
    readonly drawnOn: string;
    readonly side: string;
    readonly by: string;
    readonly population: number;
  })[];
}

/** The draws, each with what its receiving ends have answered so far. */
export function CheckTable({ checks }: CheckTableProps) {
  return (
    <DataTable caption="知晓抽查" unit="项">
      <thead>
        <tr>
          <th scope="col">抽取日期</th>
          <th scope="col">抽取人</th>
          {['存续结对', '抽取', '已联系上', '知晓', '待询问', '知晓率'].map((term) => (
            <th key={term} scope="col" className="num">
              {term}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.id}>
            <th scope="row">
              <a href={`/pairings/checks/${check.id}`}>{dateText(check.drawnOn)}</a>
            </th>
            <td>{`${check.side}方 ${check.by}`}</td>
            <td className="num">{number(check.population)}</td>
            <td className="num">{number(check.drawn)}</td>
            <td className="num">{number(check.reached)}</td>
            <td className="num">{number(check.aware)}</td>
            <td className="num">{number(check.open)}</td>
            <td className="num">{percent(awarenessShare(check))}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
