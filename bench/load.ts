import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { collect } from '@/scripts/child';
import { Halt } from '@/scripts/halt';
import { processorTimeOf } from './served';

/** An address as one signed-in person asks for it. */
export interface Target {
  url: string;
  /** Empty where nobody needs to sign in. */
  cookie: string;
  /** The process that answers. */
  pid: number;
}

export interface Speed {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor time of the server for one answer, milliseconds: what noise from others disturbs least. */
  cpu: number;
}

/** A time, or a number of answers. */
export type Length = { seconds: number } | { answers: number };

const autocannon = fileURLToPath(import.meta.resolve('autocannon'));

const printed = z.object({
  duration: z.number(),
  errors: z.number(),
  timeouts: z.number(),
  non2xx: z.number(),
  '2xx': z.number(),
  latency: z.object({ p50: z.number(), p99: z.number() }),
});

/** Ten connections that each ask again as soon as they are answered; one wrong answer spoils the figure. */
export async function load({ url, cookie, pid }: Target, length: Length): Promise<Speed> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Halt(`Load goes to this machine only, not to ${url}.`);
  const header = cookie === '' ? [] : ['-H', `cookie=${cookie}`];
  const before = await processorTimeOf(pid);
  const { output } = await collect({
    args: [autocannon, '-j', '-n', '-c', '10', ...limit(length), ...header, url],
  });
  const json = output.split('\n').find((line) => line.startsWith('{'));
  if (json === undefined) throw new Halt(`autocannon gave no figures: ${output}`);
  const { duration, errors, timeouts, non2xx, '2xx': good, latency } = printed.parse(JSON.parse(json));
  if (errors + timeouts + non2xx > 0 || good === 0) {
    throw new Halt(`${url} failed under load: ${good} good, ${non2xx} other answers, ${errors} errors.`);
  }
  const cpu = ((await processorTimeOf(pid)) - before) / good;
  return { perSecond: good / duration, p50: latency.p50, p99: latency.p99, cpu };
}

function limit(length: Length): string[] {
  return 'seconds' in length ? ['-d', `${length.seconds}`] : ['-a', `${length.answers}`];
}
