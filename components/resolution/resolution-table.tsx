import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { StatusBadge } from '@/components/ui/status-badge';
import { isCarriedOften } from '@/domain/carry';
import { dueText } from '@/domain/due-date';
import type { ResolutionVerdict } from '@/domain/resolution-status';
import type { HalfState } from '@/domain/resolution';
import { statusWords } from '@/domain/status';
import { chineseDate } from '@/lib/format';
import { HalfBadge } from './half-badge';
import styles from './resolution-table.module.css';

interface ResolutionTableProps {
  readonly caption: string;
  /** Then it need not be named in every line. */
  readonly isOfOneMeeting?: boolean;
  readonly lines: readonly {
    readonly id: number;
    readonly number: number;
    readonly text: string;
    readonly area: string;
    readonly decidedOn: string;
    readonly dueOn: string | null;
    readonly originalDueOn: string | null;
    readonly isOpenEnded: boolean;
    readonly carried: number;
    readonly verdict: ResolutionVerdict;
    readonly halves: readonly {
      readonly side: string;
      readonly unit: string;
      readonly state: HalfState;
      /** What the person may do at once, e.g. a box to tick. */
      readonly act?: ReactNode;
    }[];
  }[];
}

/** Decisions with both halves side by side. */
export function ResolutionTable({ caption, isOfOneMeeting, lines }: ResolutionTableProps) {
  const sides = lines[0]?.halves.map(({ side }) => side) ?? [];
  return (
    <DataTable caption={caption} isCaptionHidden isLedger isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.item}>
            议定事项
          </th>
          <th scope="col" className={styles.status}>
            状态
          </th>
          <th scope="col" className={styles.date}>
            完成时限
          </th>
          {sides.map((side) => (
            <th key={side} scope="col" className={styles.side}>{`${side}方`}</th>
          ))}
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className={styles.text}>
              <a href={`/resolutions/${line.id}`}>{`${line.number}. ${line.text}`}</a>
              <span className="soft">
                {isOfOneMeeting ? line.area : `${chineseDate(line.decidedOn)}会议 · ${line.area}`}
                {isCarriedOften(line.carried) ? <strong>{` · 已结转 ${line.carried} 次`}</strong> : null}
              </span>
            </th>
            <td>
              <StatusBadge status={line.verdict.status} word={statusWords[line.verdict.status]} />
            </td>
            <td className={styles.due}>
              {dueText(line.dueOn, line.isOpenEnded)}
              {line.dueOn === line.originalDueOn ? null : (
                <span className="soft">{`原 ${dueText(line.originalDueOn, line.isOpenEnded)}`}</span>
              )}
            </td>
            {line.halves.map(({ side, unit, state, act }) => (
              <td key={side} className={styles.half}>
                <span>{unit}</span>
                <HalfBadge state={state} />
                {act}
              </td>
            ))}
            <td className="sentence">{line.verdict.sentence}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
