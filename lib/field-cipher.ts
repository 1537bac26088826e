import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env';

const algorithm = 'aes-256-gcm';

/** The keys that fields are sealed with, by their id; the first one seals, all of them open. */
function keys(): ReadonlyMap<string, Buffer> {
  const { DATA_KEYS, AUTH_SECRET } = env();
  const given = DATA_KEYS.map(({ id, key }): [string, Buffer] => [id, key]);
  // Without keys of their own, fields are as safe as sessions are, and end with the same secret.
  const derived = Buffer.from(hkdfSync('sha256', AUTH_SECRET, '', 'fields', 32));
  return new Map([...given, ['auth', derived]]);
}

/** A text that only this installation reads, and only where it was put: `place` is part of the seal. */
export function sealField(text: string, place: string): string {
  const [[id, key] = ['', Buffer.alloc(0)]] = keys();
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [id, ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
}

/** The text as it was; null where its key is gone or it was moved or changed. */
export function openField(sealed: string, place: string): string | null {
  const [id = '', ...parts] = sealed.split('.');
  const [nonce, text, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
  const key = keys().get(id);
  if (!key || !nonce || !text || !tag) return null;
  try {
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
