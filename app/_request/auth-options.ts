import 'server-only';
import type { AuthOptions } from 'next-auth';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { sessionCookie, sessionSeconds } from './session-cookie';
import { type Claims, type Vouched, vouched } from './vouched';

/** The one outside identity provider, for NextAuth to shake hands with; null where none is configured. */
export function authOptions(): AuthOptions | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, APP_URL, AUTH_SECRET } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    secret: AUTH_SECRET,
    useSecureCookies: APP_URL.startsWith('https:'),
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/login', error: '/login' },
    providers: [
      {
        id: 'oidc',
        name: OIDC_NAME,
        type: 'oauth',
        wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: OIDC_CLIENT_ID,
        clientSecret: OIDC_CLIENT_SECRET,
        authorization: { params: { scope: 'openid' } },
        checks: ['pkce', 'state', 'nonce'],
        idToken: true,
        profile: (claims: Claims) => vouched(OIDC_ISSUER, claims),
      },
    ],
    callbacks: {
      signIn: ({ user }) => (user as Vouched).sid !== null || '/login?error=unlinked',
      jwt: ({ user }) => ({ sid: (user as Vouched).sid }),
    },
    logger: {
      error: (code) => log.warn({ event: 'session.outside', code }, 'outside sign-in failed'),
      warn: (code) => log.warn({ event: 'session.outside', code }, 'outside sign-in'),
      debug: () => undefined,
    },
  };
}
