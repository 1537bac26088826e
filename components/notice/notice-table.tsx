import { DataTable } from '@/components/ui/data-table';
import { LinkButton } from '@/components/ui/link-button';
import type { NoticeLevel, NoticeState } from '@/domain/notice';
import type { NoticeStep } from '@/domain/notice-offer';
import { chineseDate } from '@/lib/format';
import { LevelBadge } from './level-badge';
import { NoticeBadge } from './notice-badge';
import styles from './notice-table.module.css';

interface NoticeTableProps {
  readonly caption: string;
  readonly lines: readonly {
    readonly id: number;
    readonly number: string;
    readonly level: NoticeLevel;
    readonly state: NoticeState;
    readonly isOverdue: boolean;
    readonly matter: string;
    readonly unit: string;
    readonly issuedOn: string;
    readonly dueOn: string;
    readonly sentence: string;
    readonly nextWord: string | null;
    readonly steps: readonly NoticeStep[];
  }[];
}

/** Notices with their unit, date and how they stand; who may take one further finds the way to it. */
export function NoticeTable({ caption, lines }: NoticeTableProps) {
  return (
    <DataTable caption={caption} isCaptionHidden isLedger>
      <thead>
        <tr>
          <th scope="col">编号和事项</th>
          <th scope="col">类别</th>
          <th scope="col">状态</th>
          <th scope="col">责任单位</th>
          <th scope="col">时限</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, number, matter, steps, nextWord, ...line }) => (
          <tr key={id}>
            <th scope="row" className={styles.item}>
              <a href={`/notices/${id}`}>{number}</a>
              <span>{matter}</span>
            </th>
            <td>
              <LevelBadge level={line.level} />
            </td>
            <td className={styles.state}>
              <NoticeBadge state={line.state} isOverdue={line.isOverdue} />
            </td>
            <td className={styles.unit}>{line.unit}</td>
            <td className={styles.day}>
              {chineseDate(line.dueOn)}
              <span className="soft">{`${chineseDate(line.issuedOn)}签发`}</span>
            </td>
            <td className="sentence">
              {line.sentence}
              {steps.includes('escalate') && nextWord !== null ? (
                <LinkButton
                  href={`/notices/${id}#escalate`}
                  size="small"
                  aria-label={`${number}升级为${nextWord}`}
                >
                  {`升级为${nextWord}`}
                </LinkButton>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
