'use client';

import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts';
import { percent } from '@/lib/format';
import { AreaTick } from './area-tick';
import type { AreaCompletion } from './chart';
import { ChartPatterns, fillOf } from './chart-patterns';
import { rem } from './chart-text';

/** Striped bars are below 序时进度; the word at their end is the status. */
export function AreaCompletionChart({ areas, pace }: AreaCompletion) {
  const id = useId();
  const rows = areas.map(({ label, completion, statusWord }) => ({
    label,
    value: (completion ?? 0) * 100,
    text: `${percent(completion)} ${statusWord}`,
    fill: fillOf(id, completion !== null && pace !== null && completion < pace ? 'striped' : 'full'),
  }));
  const furthest = Math.max(100, ...rows.map(({ value }) => Math.ceil(value / 25) * 25));
  const fontSize = rem(0.875);
  return (
    <BarChart
      responsive
      width="100%"
      height="100%"
      layout="vertical"
      data={rows}
      accessibilityLayer={false}
      margin={{ top: rem(1.75), right: rem(6.25), bottom: rem(1.5), left: 0 }}
    >
      <ChartPatterns chartId={id} />
      <CartesianGrid horizontal={false} stroke="#d6dce4" />
      <YAxis type="category" dataKey="label" width={rem(5.5)} tick={AreaTick} tickLine={false} interval={0} />
      <XAxis
        type="number"
        domain={[0, furthest]}
        ticks={[0, 25, 50, 75, 100].filter((tick) => tick <= furthest)}
        fontSize={fontSize}
        label={{ value: '完成率（%）', position: 'insideBottom', offset: -rem(1), fontSize }}
      />
      <Bar dataKey="value" maxBarSize={rem(1.25)} isAnimationActive={false}>
        <LabelList dataKey="text" position="right" fontSize={fontSize} />
      </Bar>
      {pace === null ? null : (
        <ReferenceLine
          x={pace * 100}
          stroke="#1c2733"
          strokeWidth={2}
          strokeDasharray="6 4"
          label={{ value: `序时进度 ${percent(pace)}`, position: 'top', fontSize }}
        />
      )}
    </BarChart>
  );
}
