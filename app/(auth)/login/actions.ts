'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireSameOrigin } from '@/app/_request/origin';
import { giveToken, presentedToken, takeToken } from '@/app/_request/session-token';
import { sourceOf } from '@/app/_request/source';
import type { FormState } from '@/components/ui/form-state';
import { endSession, signIn } from '@/db/commands/session';
import { Refusal } from '@/domain/refusal';
import { ownPath } from '@/lib/own-path';

/** Opens a session, or says why not; the account that was typed comes back, the password never. */
export async function submitSignIn(_: FormState, form: FormData): Promise<FormState> {
  const [login, password] = ['login', 'password'].map((name) => text(form, name)) as [string, string];
  try {
    const sent = await headers();
    requireSameOrigin(sent);
    const arrival = { source: sourceOf(sent), presented: await presentedToken() };
    await giveToken(await signIn({ login, password }, arrival));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 'refused', message: error.message, fields: error.fields, typed: { login }, key: '' };
  }
  redirect(ownPath(form.get('next')));
}

export async function signOut(): Promise<void> {
  requireSameOrigin(await headers());
  const token = await presentedToken();
  if (token !== null) await endSession(token);
  await takeToken();
  redirect('/login');
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
