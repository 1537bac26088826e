import { DataTable } from '@/components/ui/data-table';
import type { MeetingState } from '@/domain/meeting';
import { chineseDate } from '@/lib/format';
import { MeetingBadge } from './meeting-badge';
import styles from './meeting-table.module.css';

interface MeetingTableProps {
  readonly meetings: readonly {
    readonly id: number;
    readonly name: string;
    readonly state: MeetingState;
    readonly plannedOn: string;
    readonly heldOn: string | null;
    readonly place: string;
    readonly hostShort: string;
    readonly decided: readonly { readonly closedOn: string | null }[];
  }[];
}

/** Every meeting with when and where, how far it is, and how many of its decisions are closed. */
export function MeetingTable({ meetings }: MeetingTableProps) {
  return (
    <DataTable caption="历次联席会议" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">会议</th>
          <th scope="col">状态</th>
          <th scope="col">日期</th>
          <th scope="col">地点</th>
          <th scope="col">主办</th>
          <th scope="col" className="num">
            议定事项
          </th>
          <th scope="col" className="num">
            已销号
          </th>
        </tr>
      </thead>
      <tbody>
        {meetings.map(({ id, name, state, plannedOn, heldOn, place, hostShort, decided }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/meetings/${id}`}>{name}</a>
            </th>
            <td>
              <MeetingBadge state={state} />
            </td>
            <td className={styles.short}>
              {heldOn === null ? `拟于 ${chineseDate(plannedOn)}` : chineseDate(heldOn)}
            </td>
            <td className={styles.short}>{place}</td>
            <td className={styles.short}>{`${hostShort}方`}</td>
            <td className="num">{`${decided.length} 项`}</td>
            <td className="num">{`${decided.filter(({ closedOn }) => closedOn !== null).length} 项`}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
