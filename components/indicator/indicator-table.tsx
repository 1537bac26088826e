import { DataTable } from '@/components/ui/data-table';
import { SourceTag } from '@/components/ui/source-tag';
import { StatusBadge } from '@/components/ui/status-badge';
import { targetText, yearFigureText } from '@/domain/figure-text';
import type { IndicatorStanding } from '@/domain/standing';
import { statusWords } from '@/domain/status';
import { percent } from '@/lib/format';
import styles from './indicator-table.module.css';

interface IndicatorTableProps {
  /** Of the measure: names the table. */
  readonly name: string;
  readonly indicators: readonly IndicatorStanding[];
  /** 粤, 黔. */
  readonly sides: readonly string[];
  readonly query: string;
}

/** The indicators of a measure: actual by side and in all, target, 完成率; under its name why the status holds. */
export function IndicatorTable({ name, indicators, sides, query }: IndicatorTableProps) {
  return (
    <DataTable caption={`${name}的指标`} isCaptionHidden isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            指标和依据
          </th>
          <th scope="col" className={styles.status}>
            状态
          </th>
          {sides.map((side) => (
            <th key={side} scope="col" className={`num ${styles.figure ?? ''}`}>
              {`${side}方`}
            </th>
          ))}
          <th scope="col" className={`num ${styles.figure ?? ''}`}>
            合计
          </th>
          <th scope="col" className={`num ${styles.target ?? ''}`}>
            目标
          </th>
          <th scope="col" className={`num ${styles.share ?? ''}`}>
            完成率
          </th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ indicator, judgement, target }) => (
          <tr key={indicator.id}>
            <th scope="row" className={styles.reasoned}>
              <a href={`/indicators/${indicator.id}${query}`}>{`${indicator.code} ${indicator.name}`}</a>
              <SourceTag source={indicator.source} />
              <span className="soft">{judgement.sentence}</span>
            </th>
            <td>
              <StatusBadge status={judgement.status} word={statusWords[judgement.status]} />
            </td>
            {sides.map((short) => {
              const own = judgement.actual.sides.find(({ side }) => side.short === short);
              return (
                <td key={short} className="num">
                  {own
                    ? yearFigureText(indicator, own.figure)
                    : indicator.reporter === 'shared'
                      ? '互认'
                      : ''}
                </td>
              );
            })}
            <td className="num">
              {judgement.actual.figure === null ? (
                '—'
              ) : (
                <a href={`/indicators/${indicator.id}${query}#periods`}>
                  {yearFigureText(indicator, judgement.actual.figure)}
                </a>
              )}
            </td>
            <td className="num">{targetText(indicator, target)}</td>
            <td className="num">{percent(judgement.completion)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
