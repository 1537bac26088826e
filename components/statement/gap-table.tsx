import { DataTable } from '@/components/ui/data-table';
import { gaps } from '@/domain/flow-balance';
import type { StageSums } from '@/domain/flow-ceiling';
import { ledgerMoney } from '@/domain/money';
import { gapWords, type StatementContent } from '@/domain/statement';

interface GapTableProps {
  readonly sums: StageSums;
  readonly gaps: StatementContent['gaps'];
}

/** Paid less received, each 分 under its cause. */
export function GapTable({ sums, gaps: named }: GapTableProps) {
  return (
    <DataTable caption="拨付与到账差异" unit="万元">
      <thead>
        <tr>
          <th scope="col">原因</th>
          <th scope="col" className="num">
            拨付减到账
          </th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((gap) => (
          <tr key={gap}>
            <th scope="row">{gapWords[gap]}</th>
            <td className="num">{ledgerMoney(named[gap])}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td className="num">{ledgerMoney(sums.paid - sums.received)}</td>
        </tr>
      </tfoot>
    </DataTable>
  );
}
