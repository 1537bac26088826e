import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { endSession, seeSession } from '@/db/commands/session';
import { findSession } from '@/db/queries/session';
import type { Actor } from '@/domain/actor';
import { ownPath } from '@/lib/own-path';
import { askedHeader } from './arrival';
import { presentedToken } from './session-token';

/** Who is signed in, looked up once per request; a failure to find out is thrown, never taken for somebody. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const token = await presentedToken();
  const session = token === null ? null : await findSession(token);
  if (token === null || session === null) return null;
  if (session.isOver) {
    await endSession(token);
    return null;
  }
  if (session.isDueToBeSeen) await seeSession(token);
  return session.actor;
});

/** Who is signed in; anyone else is sent to sign in and comes back to what they asked for. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  const asked = ownPath((await headers()).get(askedHeader));
  redirect(asked === '/' ? '/login' : `/login?next=${encodeURIComponent(asked)}`);
}
