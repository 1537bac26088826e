import { periodText } from '@/components/reading/period-text';
import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import type { IndicatorRow } from '@/domain/facts';
import { gapText, type Named } from '@/domain/figure-gap';
import { figureText } from '@/domain/figure-text';
import { officialRuleOf, officialRuleWords } from '@/domain/official-rule';
import type { Figure } from '@/domain/reading';
import type { State } from '@/domain/workflow';
import styles from './difference-table.module.css';

interface DifferenceTableProps {
  readonly disputes: readonly {
    readonly id: number;
    readonly indicator: IndicatorRow;
    readonly period: string;
    readonly state: State;
    readonly waitsFor: string | null;
    readonly isSettled: boolean;
    /** What each side said first. */
    readonly sides: readonly { readonly name: string; readonly figure: Figure | null }[];
    readonly official: Figure | null;
  }[];
}

/** The first party's and the second's, where both have said something. */
function both(sides: DifferenceTableProps['disputes'][number]['sides']): readonly Named[] {
  return sides.flatMap(({ name, figure }) => (figure === null ? [] : { name, figure }));
}

/** 同一事实两方说法不同: both values, how far apart they are, and by what the official figure stands. */
export function DifferenceTable({ disputes }: DifferenceTableProps) {
  return (
    <DataTable caption="同一事实、两方的数不同" isCaptionHidden isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            指标
          </th>
          <th scope="col" className={styles.period}>
            填报期
          </th>
          {disputes[0]?.sides.map(({ name }) => (
            <th key={name} scope="col" className={`num ${styles.figure ?? ''}`}>
              {name}
            </th>
          ))}
          <th scope="col" className={styles.gap}>
            差异
          </th>
          <th scope="col" className={styles.official}>
            正式数和认定方式
          </th>
          <th scope="col" className={styles.state}>
            状态
          </th>
        </tr>
      </thead>
      <tbody>
        {disputes.map(({ id, indicator, period, state, waitsFor, isSettled, sides, official }) => {
          const [first, second] = both(sides);
          return (
            <tr key={id}>
              <th scope="row">
                <a href={`/indicators/${indicator.id}/${period}`}>{`${indicator.code} ${indicator.name}`}</a>
              </th>
              <td className="whole">{periodText(period)}</td>
              {sides.map(({ name, figure }) => (
                <td key={name} className="num">
                  {figure === null ? '—' : figureText(indicator, figure)}
                </td>
              ))}
              <td>{first && second ? (gapText(indicator, second, first) ?? '—') : '—'}</td>
              <td>
                {official === null ? '尚无' : figureText(indicator, official)}
                <p>{officialRuleWords[isSettled ? 'agreed' : officialRuleOf(indicator)]}</p>
              </td>
              <td>
                <StateBadge state={state} />
                {waitsFor === null ? null : <p>{`等${waitsFor}`}</p>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
