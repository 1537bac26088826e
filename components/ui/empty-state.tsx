import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** Says whether nothing was reported or nothing happened, and what to do. */
  readonly sentence: string;
  readonly action?: ReactNode;
}

export function EmptyState({ title, sentence, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{sentence}</p>
      {action}
    </div>
  );
}
