import type { Status } from '@/domain/status';
import { percent } from '@/lib/format';
import styles from './progress.module.css';

interface ProgressProps {
  /** 完成率 as a share, uncapped in the text; null where there is none. */
  readonly value: number | null;
  /** 序时进度 as a share: the tick. */
  readonly pace?: number | null;
  /** What is measured, e.g. 机制建设 完成率. */
  readonly label: string;
  readonly status?: Status;
}

function length(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`;
}

/** Number first, then the bar: the width of the text column is fixed so that bars of a list line up. */
export function Progress({ value, pace = null, label, status }: ProgressProps) {
  const spoken = pace === null ? percent(value) : `${percent(value)}，序时进度 ${percent(pace)}`;
  return (
    <span className={styles.progress} data-status={status}>
      <span aria-hidden="true">{percent(value)}</span>
      <svg role="img" aria-label={`${label} ${spoken}`}>
        {value === null ? null : <rect width={length(value)} />}
        {pace === null ? null : <line x1={length(pace)} x2={length(pace)} y2="100%" />}
      </svg>
    </span>
  );
}
