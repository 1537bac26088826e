import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { absoluteHours } from '@/domain/session';
import { env } from '@/lib/env';

export const sessionSeconds = absoluteHours * 3600;

/** Over https the browser itself keeps other hosts and plain connections from setting it. */
export function sessionCookie() {
  const secure = env().APP_URL.startsWith('https:');
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return { name: secure ? '__Host-yueqian' : 'yueqian', options };
}

/** The session token that the browser shows; null where there is none, or none that we sealed. */
export async function presentedToken(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookie().name)?.value;
  if (sealed === undefined) return null;
  try {
    const opened = await decode({ token: sealed, secret: env().AUTH_SECRET });
    return typeof opened?.['sid'] === 'string' ? opened['sid'] : null;
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
