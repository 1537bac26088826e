import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { StateBadge } from '@/components/ui/state-badge';
import type { Party } from '@/domain/department';
import { figureText } from '@/domain/figure-text';
import type { Figure } from '@/domain/reading';
import type { IndicatorRow } from '@/domain/facts';
import type { State } from '@/domain/workflow';
import { periodText } from './period-text';
import styles from './reading-table.module.css';

export interface ReadingLine extends Figure {
  readonly id: number;
  readonly departmentId: number;
  readonly unitName: string;
  readonly period: string;
  readonly revision: number;
  readonly state: State;
  readonly returnReason: string | null;
  readonly waitsFor: string | null;
  readonly indicator: Pick<IndicatorRow, 'id' | 'code' | 'name' | 'aggregation' | 'unit' | 'decimals'>;
}

interface ReadingTableProps {
  readonly caption: string;
  readonly readings: readonly ReadingLine[];
  readonly parties: readonly Party[];
  readonly empty: { readonly title: string; readonly sentence: string };
}

/** Readings with who filed them, where they stand and who is waited for. */
export function ReadingTable({ caption, readings, parties, empty }: ReadingTableProps) {
  if (readings.length === 0) return <EmptyState {...empty} />;
  return (
    <DataTable caption={caption} isCaptionHidden isSteady>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className={styles.period}>
            填报期
          </th>
          <th scope="col" className={styles.side}>
            填报方
          </th>
          <th scope="col" className={`num ${styles.value ?? ''}`}>
            填报值
          </th>
          <th scope="col" className={styles.state}>
            状态
          </th>
          <th scope="col" className={styles.waits}>
            等谁
          </th>
        </tr>
      </thead>
      <tbody>
        {readings.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/readings/${row.id}`}>
                {`${row.indicator.code} ${row.indicator.name}${row.revision > 1 ? `（更正第 ${row.revision} 版）` : ''}`}
              </a>
              {row.returnReason === null ? null : <p>{`退回原因：${row.returnReason}`}</p>}
            </th>
            <td className="whole">
              <a href={`/indicators/${row.indicator.id}/${row.period}`}>{periodText(row.period)}</a>
            </td>
            <td>{`${parties.find(({ id }) => id === row.departmentId)?.short}方 ${row.unitName}`}</td>
            <td className="num">{figureText(row.indicator, row)}</td>
            <td>
              <StateBadge state={row.state} />
            </td>
            <td>{row.waitsFor ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
