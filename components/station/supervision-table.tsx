import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { struckText } from '@/components/ui/struck-text';
import { dateText } from '@/domain/phrase';
import styles from './station-table.module.css';

interface Supervision {
  readonly id: number;
  readonly side: string;
  readonly supervisedOn: string;
  readonly supervisor: string;
  readonly topic: string;
  readonly by: string;
  readonly struckOn: string | null;
  readonly strikeReason: string | null;
  readonly mayStrike: boolean;
}

interface SupervisionTableProps {
  readonly supervisions: readonly Supervision[];
  /** What takes one back that was entered by mistake. */
  readonly strike: (id: number) => ReactNode;
}

/** Who supervised a station, the last first; what was struck stays, and says why. */
export function SupervisionTable({ supervisions, strike }: SupervisionTableProps) {
  return (
    <DataTable caption="督导记录" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">督导日期</th>
          <th scope="col">派出方</th>
          <th scope="col">派出单位</th>
          <th scope="col">督导内容</th>
          <th scope="col">登记</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      <tbody>
        {supervisions.map((one) => (
          <tr key={one.id}>
            <th scope="row" className={styles.day}>
              {dateText(one.supervisedOn)}
            </th>
            <td>{`${one.side}方`}</td>
            <td>{one.supervisor}</td>
            <td className="sentence">{one.topic}</td>
            <td>{one.by}</td>
            <td>{one.struckOn === null ? (one.mayStrike ? strike(one.id) : '—') : struckText(one)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
