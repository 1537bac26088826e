import type { ReactNode } from 'react';
import styles from './side-columns.module.css';

export interface Side {
  /** 粤 or 黔: the department's short name. */
  readonly name: string;
  readonly body: ReactNode;
}

/** The two departments next to each other, always in the same order. */
export function SideColumns({ sides }: { sides: readonly Side[] }) {
  return (
    <div className={styles.sides}>
      {sides.map(({ name, body }) => (
        <div key={name} role="group" aria-label={name}>
          <b aria-hidden="true">{name}</b>
          <div>{body}</div>
        </div>
      ))}
    </div>
  );
}
