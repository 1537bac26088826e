import { type State, stateWords } from '@/domain/workflow';
import styles from './badge.module.css';

/** Where a record is in its workflow. */
export function StateBadge({ state }: { state: State }) {
  return (
    <span className={styles.badge} data-state={state}>
      {stateWords[state]}
    </span>
  );
}
