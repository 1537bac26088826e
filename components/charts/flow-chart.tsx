'use client';

import { ResponsiveContainer, Sankey, Tooltip } from 'recharts';
import type { FlowDiagram } from './chart';
import { rem } from './chart-text';
import { FlowPlace } from './flow-place';

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
        node={FlowPlace}
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
