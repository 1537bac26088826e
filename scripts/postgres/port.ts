import { createServer } from 'node:net';
import { hashOf } from './hash';

/** Always the same for a folder, so that a developer's tools find it again; outside the range of outgoing calls. */
export function preferredPort(folder: string): number {
  return 20_000 + (Number.parseInt(hashOf(folder).slice(0, 8), 16) % 10_000);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
