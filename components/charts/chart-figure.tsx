import type { ReactNode } from 'react';
import type { Chart } from './chart';
import styles from './chart-figure.module.css';
import { ChartSlot } from './chart-slot';

interface ChartFigureProps {
  readonly title: string;
  /** One sentence that says what is to be seen. */
  readonly note?: ReactNode;
  readonly chart: Chart;
  /** Chart and table side by side where there is room. */
  readonly isBeside?: boolean;
  /** The table of the same figures: a DataTable. */
  readonly children: ReactNode;
}

/** The table is there before any script and stays; the chart joins it after first paint. */
export function ChartFigure({ title, note, chart, isBeside, children }: ChartFigureProps) {
  return (
    <figure className={styles.figure} data-beside={isBeside}>
      <figcaption>
        <strong>{title}</strong>
        {note === undefined ? null : <p>{note}</p>}
      </figcaption>
      <ChartSlot chart={chart} label={`${title}（图），数据见表`} />
      {children}
    </figure>
  );
}
