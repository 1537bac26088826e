'use client';

import dynamic from 'next/dynamic';
import type { Chart } from './chart';

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

export function ChartDrawing({ chart }: { chart: Chart }) {
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
