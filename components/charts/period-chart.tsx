'use client';

import { useId } from 'react';
import { Bar, CartesianGrid, ComposedChart, Legend, Line, Tooltip, XAxis, YAxis } from 'recharts';
import type { PeriodSeries } from './chart';
import { ChartPatterns, fillOf, fills } from './chart-patterns';
import { rem } from './chart-text';

type PeriodRow = PeriodSeries['periods'][number];

export function PeriodChart({ unit, sides, isStacked, periods }: PeriodSeries) {
  const id = useId();
  const fontSize = rem(0.875);
  return (
    <ComposedChart
      responsive
      width="100%"
      height="100%"
      data={periods}
      accessibilityLayer={false}
      margin={{ top: rem(2), right: rem(0.75), bottom: 0, left: 0 }}
    >
      <ChartPatterns chartId={id} />
      <CartesianGrid vertical={false} stroke="#d6dce4" />
      <XAxis dataKey="label" fontSize={fontSize} tickLine={false} />
      <YAxis
        width="auto"
        fontSize={fontSize}
        tickLine={false}
        label={{ value: unit, position: 'top', offset: rem(0.75), fontSize }}
      />
      <Tooltip isAnimationActive={false} cursor={{ fill: '#e9f1fa' }} />
      <Legend itemSorter={null} />
      {sides.map((side, at) => (
        <Bar
          key={side}
          name={side}
          dataKey={(row: PeriodRow) => row.values[at]}
          fill={fillOf(id, fills[at] ?? 'dotted')}
          maxBarSize={rem(2)}
          isAnimationActive={false}
          {...(isStacked ? { stackId: 'sides' } : {})}
        />
      ))}
      <Line
        name="目标"
        dataKey="target"
        type="linear"
        stroke="#b3202f"
        strokeWidth={2}
        strokeDasharray="6 4"
        dot={{ r: 3, strokeDasharray: '0' }}
        legendType="plainline"
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}
