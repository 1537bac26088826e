import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { sessionCookie, sessionSeconds } from './session-cookie';

/** The session token that the browser shows; null where there is none, or none that we sealed. */
export async function presentedToken(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookie().name)?.value;
  if (sealed === undefined) return null;
  const known = opened.get(sealed);
  if (known !== undefined) return known;
  const sid = await open(sealed);
  if (sid !== null) {
    if (opened.size >= 10_000) opened.clear();
    opened.set(sealed, sid);
  }
  return sid;
}

/** A seal is broken once, not with every page. That it was good says nothing of the session, which the database is asked for. */
const opened = new Map<string, string>();

async function open(sealed: string): Promise<string | null> {
  try {
    const token = await decode({ token: sealed, secret: env().AUTH_SECRET });
    return typeof token?.['sid'] === 'string' ? token['sid'] : null;
  } catch {
    return null;
  }
}

export async function giveToken(sid: string): Promise<void> {
  const { name, options } = sessionCookie();
  const sealed = await encode({ token: { sid }, secret: env().AUTH_SECRET, maxAge: sessionSeconds });
  (await cookies()).set(name, sealed, { ...options, maxAge: sessionSeconds });
}

export async function takeToken(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
