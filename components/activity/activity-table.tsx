import { DataTable } from '@/components/ui/data-table';
import { StateBadge } from '@/components/ui/state-badge';
import { type Activity, activityKindWords } from '@/domain/activity';
import { type Fen, ledgerMoney } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import type { State } from '@/domain/workflow';
import { number } from '@/lib/format';
import styles from './activity-table.module.css';

interface ActivityTableProps {
  readonly lines: readonly (Omit<Activity, 'pairingId'> & {
    readonly id: number;
    readonly state: State;
    readonly revision: number;
    readonly helper: string;
    readonly receiver: string;
    readonly receiverPlace: string;
  })[];
}

const wan = (fen: Fen | null) => (fen === null ? '—' : ledgerMoney(fen));

/** Activities, newest first: of whom, what, and what it came to. */
export function ActivityTable({ lines }: ActivityTableProps) {
  return (
    <DataTable caption="结对活动" unit="万元、人次" isLedger isSteady>
      <thead>
        <tr>
          <th scope="col" className={styles.day}>
            日期
          </th>
          <th scope="col">活动</th>
          <th scope="col" className={styles.pairing}>
            结对
          </th>
          <th scope="col" className={styles.state}>
            状态
          </th>
          <th scope="col" className={`num ${styles.amount ?? ''}`}>
            资金
          </th>
          <th scope="col" className={`num ${styles.amount ?? ''}`}>
            物资折价
          </th>
          <th scope="col" className={`num ${styles.amount ?? ''}`}>
            受益人次
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className={styles.when}>
              <a href={`/activities/${line.id}`}>{dateText(line.heldOn)}</a>
            </th>
            <td className={styles.text}>
              {activityKindWords[line.kind]}
              <span className="soft">{line.text || '未写内容'}</span>
            </td>
            <td className={styles.text}>
              {line.helper}
              <span className="soft">{`${line.receiver}（${line.receiverPlace}）`}</span>
            </td>
            <td>
              <StateBadge state={line.state} />
              {line.revision > 1 && line.state !== 'confirmed' ? '（更正）' : ''}
            </td>
            <td className="num">{wan(line.moneyFen)}</td>
            <td className="num">{wan(line.goodsFen)}</td>
            <td className="num">{number(line.beneficiaries)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
