'use client';

import type { YAxisTickContentProps } from 'recharts';
import { lines, rem } from './chart-text';

/** An area's name at its axis, on one or two lines. */
export function AreaTick({ x, y, payload }: YAxisTickContentProps) {
  const parts = lines(String(payload.value));
  const first = 0.35 - (parts.length - 1) * 0.6;
  return (
    <text x={x} y={y} textAnchor="end" fontSize={rem(0.875)} className="recharts-text">
      {parts.map((part, at) => (
        <tspan key={part} x={x} dy={`${at === 0 ? first : 1.2}em`}>
          {part}
        </tspan>
      ))}
    </text>
  );
}
