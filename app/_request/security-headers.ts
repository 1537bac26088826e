/** What an answer is protected by: where it goes, over what, and the one word that marks our own scripts in it. */
interface Answer {
  /** The target as Node received it. */
  readonly target: string;
  readonly nonce: string;
  /** Whether people reach us over https. */
  readonly isSecure: boolean;
}

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** Files whose name carries the hash of what they hold; everything else may be about somebody. */
const isKeepable = (target: string) => /^\/_next\/static\/(?!.*(\.\.|%))/.test(target);

/** What people have brought: it is saved, and should a browser open it, nothing in it runs. */
const isBrought = (target: string) => /^\/api\/evidence\//.test(target);
const nothingRuns = "sandbox; default-src 'none'";

/** The headers that every answer carries, whatever becomes of the request. */
export function securityHeaders({ target, nonce, isSecure }: Answer): Record<string, string> {
  return {
    ...everywhere,
    'content-security-policy': isBrought(target) ? nothingRuns : policy(nonce),
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    ...(isKeepable(target) ? {} : { 'cache-control': 'no-store' }),
  };
}

/** Scripts run when we marked them or when one of those loaded them; nobody frames us, nothing comes from elsewhere. */
function policy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
