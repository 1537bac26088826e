import { periodText } from '@/components/reading/period-text';
import { DataTable } from '@/components/ui/data-table';
import type { Party } from '@/domain/department';
import type { IndicatorRow } from '@/domain/facts';
import { gapText } from '@/domain/figure-gap';
import { figureText } from '@/domain/figure-text';
import { officialRuleWords } from '@/domain/official-rule';
import type { Figure } from '@/domain/reading';
import styles from './pair-table.module.css';

interface PairTableProps {
  readonly parties: readonly Party[];
  readonly giver: IndicatorRow;
  readonly receiver: IndicatorRow;
  readonly periods: readonly { readonly period: string; readonly paid: Figure; readonly received: Figure }[];
}

/** 一方为准、两方可比: what each side is the authority for, beside what the other counts of the same. */
export function PairTable({ parties, giver, receiver, periods }: PairTableProps) {
  const sideOf = ({ byDepartmentId }: IndicatorRow) =>
    `${parties.find(({ id }) => id === byDepartmentId)?.short ?? ''}方`;
  const nameOf = ({ code, name }: IndicatorRow) => `${code} ${name}`;
  return (
    <DataTable caption={`${nameOf(giver)}、${nameOf(receiver)}`} isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.period}>
            填报期
          </th>
          <th scope="col" className={`num ${styles.figure ?? ''}`}>
            {nameOf(giver)}
          </th>
          <th scope="col" className={`num ${styles.figure ?? ''}`}>
            {nameOf(receiver)}
          </th>
          <th scope="col" className={styles.gap}>
            差异
          </th>
          <th scope="col">认定方式</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ period, paid, received }) => (
          <tr key={period}>
            <th scope="row">{periodText(period)}</th>
            <td className="num">
              <a href={`/indicators/${giver.id}/${period}`}>{figureText(giver, paid)}</a>
            </td>
            <td className="num">
              <a href={`/indicators/${receiver.id}/${period}`}>{figureText(receiver, received)}</a>
            </td>
            <td>
              {gapText(
                giver,
                { name: sideOf(receiver), figure: received },
                { name: sideOf(giver), figure: paid },
              )}
            </td>
            <td>{officialRuleWords.authority}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
