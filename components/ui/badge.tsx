import type { State } from '@/domain/workflow';
import styles from './badge.module.css';

/** Which of the workflow's signs a word goes with: agreed by both, stood by, on its way, sent back, not begun. */
export type Look = State;

/** A word for how far something is, with a sign beside it. */
export function Badge({ look, word }: { readonly look: Look; readonly word: string }) {
  return (
    <span className={styles.badge} data-state={look}>
      {word}
    </span>
  );
}
