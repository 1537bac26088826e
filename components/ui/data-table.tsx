import type { ReactNode } from 'react';
import styles from './data-table.module.css';

interface DataTableProps {
  /** Names the table and its scroll box. */
  readonly caption: string;
  /** Where a heading right above says the same. */
  readonly isCaptionHidden?: boolean;
  /** 单位：万元, at the right of the caption. */
  readonly unit?: string;
  /** For long tables: the box keeps to the screen and the heading row stays in view. */
  readonly isTall?: boolean;
  /** Ledgers print on landscape A4. */
  readonly isLedger?: boolean;
  /** Columns keep the widths of their headings, so that nothing moves while long rows arrive over a slow line. */
  readonly isSteady?: boolean;
  /** `<thead>`, `<tbody>`, `<tfoot>`. Numbers carry the class `num`; `th[scope=row]` stays while the rest scrolls. */
  readonly children: ReactNode;
}

export function DataTable({
  caption,
  isCaptionHidden,
  unit,
  isTall,
  isLedger,
  isSteady,
  children,
}: DataTableProps) {
  return (
    <div
      className={styles.box}
      role="group"
      aria-label={caption}
      tabIndex={0}
      data-tall={isTall}
      data-ledger={isLedger}
      data-steady={isSteady}
    >
      <table>
        <caption className={isCaptionHidden ? 'sr-only' : undefined}>
          {caption}
          {unit === undefined ? null : <span>{`单位：${unit}`}</span>}
        </caption>
        {children}
      </table>
    </div>
  );
}
