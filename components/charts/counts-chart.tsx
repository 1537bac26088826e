'use client';

import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, Legend, Tooltip, XAxis, YAxis } from 'recharts';
import { AreaTick } from './area-tick';
import type { StackedCounts } from './chart';
import { ChartPatterns, fillOf } from './chart-patterns';
import { rem } from './chart-text';

type Group = StackedCounts['groups'][number];

export function CountsChart({ unit, kinds, groups }: StackedCounts) {
  const id = useId();
  const fontSize = rem(0.875);
  return (
    <BarChart
      responsive
      width="100%"
      height="100%"
      layout="vertical"
      data={groups}
      accessibilityLayer={false}
      margin={{ top: rem(0.5), right: rem(1.5), bottom: rem(1.25), left: 0 }}
    >
      <ChartPatterns chartId={id} />
      <CartesianGrid horizontal={false} stroke="#d6dce4" />
      <YAxis type="category" dataKey="label" width={rem(5.5)} tick={AreaTick} tickLine={false} interval={0} />
      <XAxis
        type="number"
        allowDecimals={false}
        fontSize={fontSize}
        label={{ value: unit, position: 'insideBottomRight', offset: -rem(1), fontSize }}
      />
      <Tooltip isAnimationActive={false} cursor={{ fill: '#e9f1fa' }} />
      <Legend itemSorter={null} />
      {kinds.map(({ name, fill }, at) => (
        <Bar
          key={name}
          name={name}
          dataKey={(group: Group) => group.values[at]}
          stackId="kinds"
          fill={fillOf(id, fill)}
          maxBarSize={rem(1.5)}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}
