import 'server-only';
import { absoluteHours } from '@/domain/session';
import { env } from '@/lib/env';

export const sessionSeconds = absoluteHours * 3600;

/** Over https the browser itself keeps other hosts and plain connections from setting it. */
export function sessionCookie() {
  const secure = env().APP_URL.startsWith('https:');
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return { name: secure ? '__Host-yueqian' : 'yueqian', options };
}
