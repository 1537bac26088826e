import { periodText } from '@/components/reading/period-text';
import { DataTable } from '@/components/ui/data-table';
import type { IndicatorRow } from '@/domain/facts';
import { gapText } from '@/domain/figure-gap';
import { figureText } from '@/domain/figure-text';
import { officialRuleWords } from '@/domain/official-rule';
import type { Figure } from '@/domain/reading';
import styles from './difference-table.module.css';

interface PairTableProps {
  readonly pairs: readonly {
    readonly period: string;
    readonly giver: IndicatorRow;
    readonly receiver: IndicatorRow;
    readonly paid: Figure;
    readonly received: Figure;
  }[];
}

/** 一方为准、两方可比: what each side is the authority for, beside what the other counts of the same. */
export function PairTable({ pairs }: PairTableProps) {
  return (
    <DataTable caption="一方为准、两方可比的数" isCaptionHidden isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            一方的指标
          </th>
          <th scope="col" className={styles.period}>
            填报期
          </th>
          <th scope="col" className={`num ${styles.figure ?? ''}`}>
            正式数
          </th>
          <th scope="col" className={styles.name}>
            对方的指标
          </th>
          <th scope="col" className={`num ${styles.figure ?? ''}`}>
            对方正式数
          </th>
          <th scope="col" className={styles.gap}>
            差异
          </th>
          <th scope="col" className={styles.rule}>
            认定方式
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ period, giver, receiver, paid, received }) => (
          <tr key={`${giver.id} ${period}`}>
            <th scope="row">
              <a href={`/indicators/${giver.id}/${period}`}>{`${giver.code} ${giver.name}`}</a>
            </th>
            <td className="whole">{periodText(period)}</td>
            <td className="num">{figureText(giver, paid)}</td>
            <td>
              <a href={`/indicators/${receiver.id}/${period}`}>{`${receiver.code} ${receiver.name}`}</a>
            </td>
            <td className="num">{figureText(receiver, received)}</td>
            <td>
              {gapText(
                giver,
                { name: receiver.code, figure: received },
                { name: ` ${giver.code} `, figure: paid },
              )}
            </td>
            <td>{officialRuleWords.authority}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
