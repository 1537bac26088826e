'use client';

/** Fills told apart without colour: full, striped, dotted, crossed, ruled. */
export const fills = ['full', 'striped', 'dotted', 'crossed', 'ruled'] as const;
export type Fill = (typeof fills)[number];

const colours: Record<Fill, string> = {
  full: '#1f5fa8',
  striped: '#1f8f84',
  dotted: '#74808f',
  crossed: '#b3202f',
  ruled: '#a86f00',
};

export function fillOf(chartId: string, fill: Fill): string {
  return `url(#${chartId}${fill})`;
}

export function ChartPatterns({ chartId }: { chartId: string }) {
  return (
    <defs>
      {fills.map((fill) => (
        <pattern key={fill} id={chartId + fill} width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" fill={colours[fill]} />
          {fill === 'striped' ? (
            <path d="M-2 2 2-2M0 7 7 0M5 9 9 5" stroke="#fff" strokeWidth="1.75" />
          ) : null}
          {fill === 'dotted' ? <circle cx="3.5" cy="3.5" r="1.5" fill="#fff" /> : null}
          {fill === 'crossed' ? <path d="M0 0 7 7M7 0 0 7" stroke="#fff" strokeWidth="1" /> : null}
          {fill === 'ruled' ? <path d="M0 3.5H7" stroke="#fff" strokeWidth="1.5" /> : null}
        </pattern>
      ))}
    </defs>
  );
}
