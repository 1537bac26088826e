import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { dateText } from '@/domain/phrase';
import { type ProjectEventKind, projectEventWords } from '@/domain/project-life';
import styles from './project-table.module.css';

interface EventTableProps {
  readonly events: readonly {
    readonly id: number;
    readonly side: string;
    readonly kind: ProjectEventKind;
    readonly happenedOn: string;
    readonly title: string;
    readonly document: string;
    readonly note: string;
    readonly by: string;
    readonly struckOn: string | null;
    readonly strikeReason: string | null;
    readonly mayStrike: boolean;
  }[];
  /** The form that strikes one. */
  readonly strike: (id: number) => ReactNode;
}

/** What happened to a project, the last first. */
export function EventTable({ events, strike }: EventTableProps) {
  return (
    <DataTable caption="项目事项" isCaptionHidden>
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
            <td>{projectEventWords[event.kind]}</td>
            <td className="sentence">{[event.title, event.note].filter(Boolean).join('；')}</td>
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
