'use client';

import { Layer, Rectangle, ResponsiveContainer, Sankey, type SankeyNodeProps, Tooltip } from 'recharts';
import type { FlowDiagram } from './chart';
import { rem } from './chart-text';

/** A place with how much leaves or reaches it; names stand outside the flows, on the side where there is room. */
function Place({ x, y, width, height, payload }: SankeyNodeProps) {
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

export function FlowChart({ unit, flows }: FlowDiagram) {
  const sources = [...new Set(flows.map(({ from }) => from))];
  const targets = [...new Set(flows.map(({ to }) => to))];
  // Alone it measures its box once, and not when the size of text changes.
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Sankey
        data={{
          nodes: [...sources, ...targets].map((name) => ({ name })),
          links: flows.map(({ from, to, value }) => ({
            source: sources.indexOf(from),
            target: sources.length + targets.indexOf(to),
            value,
          })),
        }}
        node={Place}
        link={{ stroke: '#1f8f84', strokeOpacity: 0.35 }}
        nodePadding={rem(0.75)}
        nodeWidth={rem(0.5)}
        accessibilityLayer={false}
        margin={{ top: rem(0.5), right: rem(7), bottom: rem(0.5), left: rem(6) }}
      >
        <Tooltip isAnimationActive={false} formatter={(value) => `${String(value)} ${unit}`} />
      </Sankey>
    </ResponsiveContainer>
  );
}
