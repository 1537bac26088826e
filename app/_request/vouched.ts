import 'server-only';
import type { User } from 'next-auth';
import { headers } from 'next/headers';
import { signInByIdentity } from '@/db/commands/session';
import { presentedToken } from './session-token';
import { sourceOf } from './source';

export interface Claims {
  readonly iss: string;
  readonly sub: string;
}
export interface Vouched extends User {
  readonly sid: string | null;
}

/** Our session for who the provider says it is, matched by issuer and subject and by nothing else. */
export async function vouched(issuer: string, { iss, sub }: Claims): Promise<Vouched> {
  if (iss.replace(/\/$/, '') !== issuer.replace(/\/$/, '')) throw new Error('a token of another issuer');
  const arrival = { source: sourceOf(await headers()), presented: await presentedToken() };
  return { id: sub, sid: await signInByIdentity(iss, sub, arrival) };
}
