import { Session } from 'node:inspector/promises';
import { setImmediate as turn } from 'node:timers/promises';

/** Clears away whatever nothing holds any more; what a WeakRef shows afterwards is held by something. */
export async function collectGarbage(): Promise<void> {
  await turn();
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
