import NextAuth, { type AuthOptions } from 'next-auth';
import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import { authOptions } from '@/app/_request/auth-options';
import { env } from '@/lib/env';
import { ownPath } from '@/lib/own-path';

interface Place {
  readonly params: Promise<{ nextauth: string[] }>;
}

/** Sign-in through the outside identity provider: there only where one is configured, and only what that needs. */
export async function GET(request: NextRequest, { params }: Place): Promise<Response> {
  const options = authOptions();
  const steps = (await params).nextauth;
  const [step = '', provider] = steps;
  if (!options || !['signin', 'callback', 'error'].includes(step)) return new Response(null, { status: 404 });
  if (step === 'signin' && provider === 'oidc') {
    return begin(options, ownPath(request.nextUrl.searchParams.get('next')));
  }
  return ask(request, steps, options);
}

/** NextAuth begins by a POST with its own token, so that it can be linked to it is given both here. */
async function begin(options: AuthOptions, next: string): Promise<Response> {
  const url = env().APP_URL;
  const tokenAnswer = await ask(new NextRequest(url), ['csrf'], options);
  const { csrfToken } = (await tokenAnswer.json()) as { csrfToken: string };
  const jar = await cookies();
  for (const cookie of tokenAnswer.headers.getSetCookie()) {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
    jar.set(name, decodeURIComponent(value), {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: url.startsWith('https:'),
    });
  }
  const body = new URLSearchParams({ csrfToken, callbackUrl: new URL(next, url).href });
  return ask(new NextRequest(url, { method: 'POST', body }), ['signin', 'oidc'], options);
}

async function ask(request: NextRequest, nextauth: string[], options: AuthOptions): Promise<Response> {
  return (await NextAuth(request, { params: { nextauth } }, options)) as Response;
}
