import type { ReactNode } from 'react';
import styles from './card.module.css';

interface CardProps {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A white panel; its title is an h3, under a Section's h2. */
export function Card({ title, actions, children }: CardProps) {
  return (
    <div className={styles.card}>
      {title === undefined && actions === undefined ? null : (
        <div>
          {title === undefined ? null : <h3>{title}</h3>}
          {actions}
        </div>
      )}
      {children}
    </div>
  );
}
