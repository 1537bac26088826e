import { DataTable } from '@/components/ui/data-table';
import type { LetterState } from '@/domain/letter';
import { chineseDate } from '@/lib/format';
import { LetterBadge } from './letter-badge';
import styles from './notice-table.module.css';

interface LetterTableProps {
  readonly lines: readonly {
    readonly id: number;
    readonly number: string | null;
    readonly subject: string;
    readonly state: LetterState;
    readonly from: string;
    readonly to: string;
    readonly draftedOn: string;
    readonly sentOn: string | null;
  }[];
}

/** Letters between the departments, in both directions. */
export function LetterTable({ lines }: LetterTableProps) {
  return (
    <DataTable caption="函" isCaptionHidden isLedger>
      <thead>
        <tr>
          <th scope="col">标题和文号</th>
          <th scope="col">状态</th>
          <th scope="col">发函</th>
          <th scope="col">主送</th>
          <th scope="col">日期</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, number, subject, state, from, to, draftedOn, sentOn }) => (
          <tr key={id}>
            <th scope="row" className={styles.letter}>
              <a href={`/letters/${id}`}>{subject}</a>
              <span className="soft">{number ?? '发出时编号'}</span>
            </th>
            <td>
              <LetterBadge state={state} />
            </td>
            <td>{from}</td>
            <td>{to}</td>
            <td>{sentOn === null ? `${chineseDate(draftedOn)}起草` : `${chineseDate(sentOn)}发出`}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
