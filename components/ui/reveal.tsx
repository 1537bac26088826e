import type { ReactNode } from 'react';
import styles from './reveal.module.css';

interface RevealProps {
  readonly summary: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

export function Reveal({ summary, isOpen = false, children }: RevealProps) {
  return (
    <details className={styles.reveal} open={isOpen}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
