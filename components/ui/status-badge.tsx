import type { Status } from '@/domain/status';
import styles from './badge.module.css';

interface StatusBadgeProps {
  readonly status: Status;
  /** From statusWords. */
  readonly word: string;
}

/** How a measure stands: colour, shape and word together. One element, so that a table of hundreds stays cheap. */
export function StatusBadge({ status, word }: StatusBadgeProps) {
  return (
    <span className={styles.badge} data-status={status}>
      {word}
    </span>
  );
}
