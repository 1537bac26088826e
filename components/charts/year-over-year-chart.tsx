'use client';

import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, Legend, XAxis, YAxis } from 'recharts';
import { AreaTick } from './area-tick';
import type { YearOverYear } from './chart';
import { ChartPatterns, fillOf, fills } from './chart-patterns';
import { rem } from './chart-text';

type AreaRow = YearOverYear['areas'][number];

/** The newest year has the full colour. */
export function YearOverYearChart({ unit, years, areas }: YearOverYear) {
  const id = useId();
  const fontSize = rem(0.875);
  return (
    <BarChart
      responsive
      width="100%"
      height="100%"
      layout="vertical"
      data={areas}
      accessibilityLayer={false}
      barGap={1}
      margin={{ top: 0, right: rem(3), bottom: rem(1.5), left: 0 }}
    >
      <ChartPatterns chartId={id} />
      <CartesianGrid horizontal={false} stroke="#d6dce4" />
      <YAxis type="category" dataKey="label" width={rem(5.5)} tick={AreaTick} tickLine={false} interval={0} />
      <XAxis
        type="number"
        fontSize={fontSize}
        label={{ value: unit, position: 'insideBottom', offset: -rem(1), fontSize }}
      />
      <Legend position="top" itemSorter={null} />
      {years.map((year, at) => (
        <Bar
          key={year}
          name={year}
          dataKey={(row: AreaRow) => row.values[at]}
          fill={fillOf(id, fills[years.length - 1 - at] ?? 'dotted')}
          maxBarSize={rem(0.875)}
          isAnimationActive={false}
        >
          <LabelList position="right" fontSize={rem(0.75)} />
        </Bar>
      ))}
    </BarChart>
  );
}
