'use client';

import { Layer, Rectangle, type SankeyNodeProps } from 'recharts';
import { rem } from './chart-text';

/** A place with how much leaves or reaches it; names stand outside the flows, on the side where there is room. */
export function FlowPlace({ x, y, width, height, payload }: SankeyNodeProps) {
  const isSource = payload.sourceNodes.length === 0;
  return (
    <Layer>
      <Rectangle x={x} y={y} width={width} height={height} fill="#1f5fa8" />
      <text
        x={isSource ? x - rem(0.5) : x + width + rem(0.5)}
        y={y + height / 2}
        textAnchor={isSource ? 'end' : 'start'}
        dominantBaseline="central"
        fontSize={rem(0.875)}
        className="recharts-text"
      >
        {`${payload.name} ${payload.value}`}
      </text>
    </Layer>
  );
}
