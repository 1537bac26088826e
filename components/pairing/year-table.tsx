import { DataTable } from '@/components/ui/data-table';
import { type Fen, ledgerMoney } from '@/domain/money';
import { number } from '@/lib/format';

interface YearTableProps {
  readonly years: readonly {
    readonly year: number;
    readonly activities: number;
    readonly moneyFen: Fen;
    readonly goodsFen: Fen;
    readonly beneficiaries: number;
  }[];
}

/** What a pairing's official activities come to, year by year. */
export function YearTable({ years }: YearTableProps) {
  return (
    <DataTable caption="分年度合计" unit="次、万元、人次">
      <thead>
        <tr>
          <th scope="col">年度</th>
          {['活动', '资金', '物资折价', '受益人次'].map((term) => (
            <th key={term} scope="col" className="num">
              {term}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.year}>
            <th scope="row">{`${year.year}年`}</th>
            <td className="num">{number(year.activities)}</td>
            <td className="num">{ledgerMoney(year.moneyFen)}</td>
            <td className="num">{ledgerMoney(year.goodsFen)}</td>
            <td className="num">{number(year.beneficiaries)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
