import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import { isCarriedOften } from '@/domain/carry';
import type { LookBackLine } from '@/domain/look-back';
import { halfStateWords } from '@/domain/resolution';
import { statusWords } from '@/domain/status';
import { chineseDate } from '@/lib/format';
import styles from './look-back-table.module.css';

/** 上次议定事项落实情况: what comes back, how old it is, how often it was carried, and how far each side is. */
export function LookBackTable({ lines }: { readonly lines: readonly LookBackLine[] }) {
  const [first] = lines;
  if (!first) {
    return (
      <EmptyState title="没有遗留的议定事项" sentence="以前会议的议定事项都已销号，或者这是第一次会议。" />
    );
  }
  return (
    <DataTable caption="上次议定事项落实情况" isCaptionHidden isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.item}>
            议定事项
          </th>
          <th scope="col" className={styles.status}>
            状态
          </th>
          <th scope="col">依据</th>
          <th scope="col" className={`num ${styles.count}`}>
            已历时
          </th>
          <th scope="col" className={`num ${styles.count}`}>
            结转
          </th>
          {first.halves.map(({ side }) => (
            <th key={side} scope="col">{`${side}方进展`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, text, meeting, decidedOn, number, status, sentence, age, carried, halves }) => (
          <tr key={id}>
            <th scope="row" className={styles.text}>
              <a href={`/resolutions/${id}`}>{text}</a>
              <span className="soft" title={meeting}>{`${chineseDate(decidedOn)}会议第 ${number} 项`}</span>
            </th>
            <td>
              <StatusBadge status={status} word={statusWords[status]} />
            </td>
            <td className="sentence">{sentence}</td>
            <td className="num">{`${age} 天`}</td>
            <td className="num">
              {isCarriedOften(carried) ? <strong>{`${carried} 次`}</strong> : `${carried} 次`}
            </td>
            {halves.map(({ side, unit, state, percent, progress }) => (
              <td key={side} className="sentence">
                {`${unit}：${halfStateWords[state]}，${percent}%`}
                {progress === '' ? null : <span className="soft">{` ${progress}`}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
