import 'server-only';
import { isIP, isIPv6 } from 'node:net';
import { env } from '@/lib/env';

/**
 * Where a request comes from, for counting failures: the hop before our own proxies, the rest of the header is anyone's
 * word. This machine itself is 'loopback', which many may share (a proxy that nobody declared looks like it).
 */
export function sourceOf(headers: Headers): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const hop = (hops.at(-1 - env().TRUSTED_PROXIES) ?? hops[0] ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(hop) === 0) return 'unknown';
  if (hop.startsWith('127.') || hop === '::1') return 'loopback';
  return isIPv6(hop) ? network(hop) : hop;
}

/** One line has 2⁶⁴ IPv6 addresses to come from: it counts as one. */
function network(address: string): string {
  const [before = '', after] = address.split('::');
  const left = before.split(':').filter(Boolean);
  const right = (after ?? '').split(':').filter(Boolean);
  const gap = Array.from({ length: after === undefined ? 0 : 8 - left.length - right.length }, () => '0');
  const groups = [...left, ...gap, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
