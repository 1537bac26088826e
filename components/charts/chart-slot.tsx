'use client';

import { catchError } from 'next/error';
import { useCallback, useState } from 'react';
import type { Chart } from './chart';
import { ChartDrawing } from './chart-drawing';
import styles from './chart-slot.module.css';
import { whenSeen } from './when-seen';

/** A chart that cannot be fetched must not take the page and its table with it. */
const Guard = catchError(function Unavailable() {
  return <p>图表未能加载，数据见表。刷新页面可重试。</p>;
});

/** A box whose size is known before the chart is, so that nothing moves when it comes. */
export function ChartSlot({ chart, label }: { chart: Chart; label: string }) {
  const [isDue, setDue] = useState(false);
  const watch = useCallback((box: HTMLDivElement) => whenSeen(box, () => setDue(true)), []);
  return (
    <div ref={watch} className={styles.slot} data-kind={chart.kind} role="img" aria-label={label}>
      {isDue ? (
        <Guard>
          <ChartDrawing chart={chart} />
        </Guard>
      ) : null}
    </div>
  );
}
