import type { ReactNode } from 'react';
import { dateText } from '@/domain/phrase';
import { DataTable } from './data-table';
import styles from './event-table.module.css';
import { struckText } from './struck-text';

export interface ListedEvent {
  readonly id: number;
  readonly happenedOn: string;
  readonly document: string;
  readonly side: string;
  /** Who entered it. */
  readonly by: string;
  readonly struckOn: string | null;
  readonly strikeReason: string | null;
  readonly mayStrike: boolean;
}

interface EventTableProps<Event extends ListedEvent> {
  readonly caption: string;
  readonly events: readonly Event[];
  readonly word: (event: Event) => string;
  /** What is said of it; what is empty is left out. */
  readonly told: (event: Event) => readonly string[];
  /** The form that strikes one. */
  readonly strike: (id: number) => ReactNode;
}

/** What happened to a record on its days, the last first; what was struck stays, with the reason. */
export function EventTable<Event extends ListedEvent>({
  caption,
  events,
  word,
  told,
  strike,
}: EventTableProps<Event>) {
  return (
    <DataTable caption={caption} isCaptionHidden>
      <thead>
        <tr>
          {['日期', '事项', '说明', '文号或公开地址', '登记', '办理'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
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
            <td>{word(event)}</td>
            <td className="sentence">{told(event).filter(Boolean).join('；')}</td>
            <td>{event.document || '—'}</td>
            <td>{`${event.side}方 ${event.by}`}</td>
            <td>
              {event.struckOn === null && event.mayStrike ? strike(event.id) : (struckText(event) ?? '—')}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
