import { DataTable } from '@/components/ui/data-table';
import { ledgerMoney } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import type { TrustCount } from '@/domain/trust-count';

interface BalanceTableProps {
  readonly counts: readonly (TrustCount & { readonly id: number; readonly by: string })[];
}

/** What was left of a trust by quarter. */
export function BalanceTable({ counts }: BalanceTableProps) {
  return (
    <DataTable caption="期末余额" isCaptionHidden unit="万元">
      <thead>
        <tr>
          <th scope="col">截至</th>
          <th scope="col" className="num">
            期末余额
          </th>
          <th scope="col">填报</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ id, countedOn, balanceFen, by }) => (
          <tr key={id}>
            <th scope="row">{dateText(countedOn)}</th>
            <td className="num">{ledgerMoney(balanceFen)}</td>
            <td>{by}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
