import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from './env';

interface Feed {
  readonly id: number;
  readonly salt: string;
}

function sealOf({ id, salt }: Feed): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`calendar ${id} ${salt}`).digest('base64url');
}

/** The secret part of an address: which row it is of, and a seal that only this server can make. */
export function feedToken(feed: Feed): string {
  return `${feed.id}.${sealOf(feed)}`;
}

/** The row that a token says it is of; null for what was never one. */
export function feedIdOf(token: string): number | null {
  const [, id] = /^(\d{1,9})\.[\w-]{43}$/.exec(token) ?? [];
  return id === undefined ? null : Number(id);
}

export function opens(token: string, feed: Feed): boolean {
  const [given, wanted] = [Buffer.from(token), Buffer.from(feedToken(feed))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
