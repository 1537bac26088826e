'use server';

import { cookies, headers } from 'next/headers';
import { parseTextSize, textSizeCookie } from '@/components/shell/text-size';
import { requireSameOrigin } from './origin';

/** 字号: keeps the chosen size for a year, because eyes do not change overnight. */
export async function chooseSize(form: FormData): Promise<void> {
  requireSameOrigin(await headers());
  const size = form.get('size');
  const chosen = parseTextSize(typeof size === 'string' ? size : undefined);
  (await cookies()).set(textSizeCookie, chosen, { maxAge: 31_536_000, sameSite: 'lax', path: '/' });
}
