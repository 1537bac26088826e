import type { ReactNode } from 'react';
import { chineseDateTime } from '@/lib/format';
import styles from './timeline.module.css';

export interface TimelineEntry {
  readonly at: Date;
  readonly who: string;
  readonly what: string;
  /** A reason, or what changed. */
  readonly note?: ReactNode;
}

/** History, newest first as it is handed in. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline}>
      {entries.map(({ at, who, what, note }) => (
        <li key={`${at.getTime()} ${who} ${what}`}>
          <time dateTime={at.toISOString()}>{chineseDateTime(at)}</time>
          <p>
            {who} <strong>{what}</strong>
          </p>
          {note === undefined ? null : <div>{note}</div>}
        </li>
      ))}
    </ol>
  );
}
