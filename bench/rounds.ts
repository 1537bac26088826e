import { type Length, load, type Speed, type Target } from './load';
import { median } from './median';

/** How long and how often. */
export interface Pace {
  rounds: number;
  seconds: number;
  /** In answers, not in time: what is slow would otherwise be measured before it is compiled. */
  warmUp: number;
}

export interface Compared {
  ours: Speed;
  sameBytes: Speed;
  bare: Speed;
  /** Our requests per second over those of the other side. */
  overSameBytes: Ratio;
  overBare: Ratio;
}

export interface Ratio {
  middle: number;
  /** Of the rounds. */
  lowest: number;
  highest: number;
}

type Sides<T> = Record<'ours' | 'sameBytes' | 'bare', T>;

/**
 * Loads the sides in turn, again and again. The machine is noisy, so a ratio is taken within each round, from
 * neighbours in time, and the middle of them is the figure.
 */
export async function compare(sides: Sides<Target>, { rounds, seconds, warmUp }: Pace): Promise<Compared> {
  const run = async (length: Length): Promise<Sides<Speed>> => ({
    sameBytes: await load(sides.sameBytes, length),
    ours: await load(sides.ours, length),
    bare: await load(sides.bare, length),
  });
  await run({ answers: warmUp });
  const measured: Sides<Speed>[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await run({ seconds }));
  const ratio = (side: 'sameBytes' | 'bare'): Ratio => {
    const all = measured.map((round) => round.ours.perSecond / round[side].perSecond);
    return { middle: median(all), lowest: Math.min(...all), highest: Math.max(...all) };
  };
  return {
    ours: middle(measured.map(({ ours }) => ours)),
    sameBytes: middle(measured.map(({ sameBytes }) => sameBytes)),
    bare: middle(measured.map(({ bare }) => bare)),
    overSameBytes: ratio('sameBytes'),
    overBare: ratio('bare'),
  };
}

function middle(speeds: readonly Speed[]): Speed {
  return {
    perSecond: median(speeds.map(({ perSecond }) => perSecond)),
    p50: median(speeds.map(({ p50 }) => p50)),
    p99: median(speeds.map(({ p99 }) => p99)),
    cpu: median(speeds.map(({ cpu }) => cpu)),
  };
}
