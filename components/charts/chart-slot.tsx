'use client';

import dynamic from 'next/dynamic';
import { catchError } from 'next/error';
import { useCallback, useState } from 'react';
import type { Chart } from './chart';
import styles from './chart-slot.module.css';
import { whenSeen } from './when-seen';

const AreaCompletionChart = dynamic(
  async () => (await import('./area-completion-chart')).AreaCompletionChart,
  { ssr: false },
);
const PeriodChart = dynamic(async () => (await import('./period-chart')).PeriodChart, { ssr: false });
const YearOverYearChart = dynamic(async () => (await import('./year-over-year-chart')).YearOverYearChart, {
  ssr: false,
});

const CountsChart = dynamic(async () => (await import('./counts-chart')).CountsChart, { ssr: false });
const FlowChart = dynamic(async () => (await import('./flow-chart')).FlowChart, { ssr: false });

/** A chart that cannot be fetched must not take the page and its table with it. */
const Guard = catchError(function Unavailable() {
  return <p>图表未能加载，数据见表。刷新页面可重试。</p>;
});

function Drawing({ chart }: { chart: Chart }) {
  switch (chart.kind) {
    case 'area-completion':
      return <AreaCompletionChart {...chart} />;
    case 'periods':
      return <PeriodChart {...chart} />;
    case 'years':
      return <YearOverYearChart {...chart} />;
    case 'counts':
      return <CountsChart {...chart} />;
    case 'flow':
      return <FlowChart {...chart} />;
  }
}

/** A box whose size is known before the chart is, so that nothing moves when it comes. */
export function ChartSlot({ chart, label }: { chart: Chart; label: string }) {
  const [isDue, setDue] = useState(false);
  const watch = useCallback((box: HTMLDivElement) => whenSeen(box, () => setDue(true)), []);
  return (
    <div ref={watch} className={styles.slot} data-kind={chart.kind} role="img" aria-label={label}>
      {isDue ? (
        <Guard>
          <Drawing chart={chart} />
        </Guard>
      ) : null}
    </div>
  );
}
