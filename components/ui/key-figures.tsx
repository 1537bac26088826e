import type { ReactNode } from 'react';
import styles from './key-figures.module.css';

export interface KeyFigure {
  readonly label: string;
  /** Already formatted: 12,345.60 or 未填报. */
  readonly value: string;
  readonly unit?: string;
  /** One line under the figure: change, source, status. */
  readonly note?: ReactNode;
}

export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, unit, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {unit === undefined ? null : <small>{` ${unit}`}</small>}
          </dd>
          {note === undefined ? null : <dd>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
