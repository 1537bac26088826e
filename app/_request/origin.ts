import 'server-only';
import { Refusal } from '@/domain/refusal';
import { env } from '@/lib/env';

/** Refuses a request that would change something and was not sent from a page of ours. */
export function requireSameOrigin(headers: Headers): void {
  const own = new URL(env().APP_URL).origin;
  const origin = headers.get('origin');
  const isOurs = origin === null ? headers.get('sec-fetch-site') === 'same-origin' : origin === own;
  if (!isOurs) throw new Refusal('forbidden', `这次操作不是从本系统页面发出的；请打开 ${own} 后再操作。`);
}
