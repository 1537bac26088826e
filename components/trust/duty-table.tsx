import { DataTable } from '@/components/ui/data-table';
import type { PlainDate } from '@/domain/calendar';
import { dateText } from '@/domain/phrase';
import { dutyText, type TrustDuty, trustDutyWords } from '@/domain/trust-duty';
import { DutyBadge } from './duty-badge';
import styles from './trust-table.module.css';

interface DutyTableProps {
  readonly duties: readonly TrustDuty[];
  readonly today: PlainDate;
}

/** By when what has to be done for a trust, the last first. */
export function DutyTable({ duties, today }: DutyTableProps) {
  return (
    <DataTable caption="应办事项" isCaptionHidden>
      <thead>
        <tr>
          {['应办事项', '状态', '办理情况', '期限', '起算'].map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {duties.toReversed().map((duty) => (
          <tr key={`${duty.kind} ${duty.from} ${duty.metOn ?? ''}`}>
            <th scope="row">{trustDutyWords[duty.kind]}</th>
            <td>
              <DutyBadge duty={duty} today={today} />
            </td>
            <td>{dutyText(duty, today)}</td>
            <td className={styles.day}>{dateText(duty.dueOn)}</td>
            <td className={styles.day}>{dateText(duty.from)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
