import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { collectGarbage } from '@/lib/garbage';
import { log } from '@/lib/log';

const seconds = 10;
/** Fewer in that time are a monitor's, not people's. */
const few = 10;
/** So many leave something worth clearing away. */
const many = 100;

/**
 * Gives back what a rush of requests has taken, once it is over. V8 by itself keeps it: it judges by how fast memory was
 * asked for when it last looked, and where none is asked for it does not look again.
 */
export function restAfterRush(): void {
  let [recent, sinceRest] = [0, 0];
  subscribe('http.server.request.start', () => (recent += 1));
  setInterval(() => {
    sinceRest += recent;
    if (recent < few && sinceRest >= many) {
      sinceRest = 0;
      // Memory that is not given back is no reason to end.
      collectGarbage().catch((error: unknown) => log.warn({ err: (error as Error).message }, 'no rest'));
    }
    recent = 0;
  }, seconds * 1000).unref();
}
