import { type Source, sourceWords } from '@/domain/indicator';
import styles from './badge.module.css';

/** Whether a figure was typed by hand or counted from a ledger. */
export function SourceTag({ source }: { source: Source }) {
  return (
    <span className={styles.badge} data-source={source}>
      {sourceWords[source]}
    </span>
  );
}
