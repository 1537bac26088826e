import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { moneyExact } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import { type TrustEvent, trustEventWords } from '@/domain/trust-life';
import styles from './trust-table.module.css';

interface ListedEvent extends TrustEvent {
  readonly side: string;
  readonly title: string;
  readonly document: string;
  readonly note: string;
  readonly by: string;
  readonly struckOn: string | null;
  readonly strikeReason: string | null;
  readonly mayStrike: boolean;
}

interface TrustEventTableProps {
  readonly events: readonly ListedEvent[];
  /** The form that strikes one. */
  readonly strike: (id: number) => ReactNode;
}

/** What only events of its kind say: how much, of which year, of which change. */
function moreOf({ amountFen, reportYear, changeId }: ListedEvent, all: readonly ListedEvent[]): string[] {
  const change = all.find(({ id }) => id === changeId);
  return [
    amountFen === null ? '' : moneyExact(amountFen),
    reportYear === null ? '' : `${reportYear} 年度`,
    change ? `${dateText(change.happenedOn)}的变更“${change.title}”` : '',
  ];
}

/** What happened to a trust, the last first. */
export function TrustEventTable({ events, strike }: TrustEventTableProps) {
  return (
    <DataTable caption="信托事项" isCaptionHidden>
      <thead>
        <tr>
          {['日期', '事项', '说明', '文号或公开地址', '登记', '办理'].map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <th scope="row" className={styles.day}>
              {dateText(event.happenedOn)}
            </th>
            <td>{trustEventWords[event.kind]}</td>
            <td className="sentence">
              {[...moreOf(event, events), event.title, event.note].filter(Boolean).join('；')}
            </td>
            <td>{event.document || '—'}</td>
            <td>{`${event.side}方 ${event.by}`}</td>
            <td>
              {event.struckOn === null
                ? event.mayStrike
                  ? strike(event.id)
                  : '—'
                : `已于${dateText(event.struckOn)}划销：${event.strikeReason ?? ''}`}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
