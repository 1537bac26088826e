import 'server-only';
import { createHash } from 'node:crypto';
import { canonical } from '@/domain/canonical';

/** SHA-256 of the content's canonical text, hex: two contents with the same hash say the same. */
export function hashOf(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex');
}
