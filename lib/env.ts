import 'server-only';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(32, 'at least 32 characters'),
  APP_URL: z.url(),
  /** What fields such as phone numbers are sealed with: `id:base64 of 32 bytes`, the newest first. */
  DATA_KEYS: z
    .string()
    .default('')
    .transform((text, context) =>
      text
        .split(',')
        .filter(Boolean)
        .map((part) => {
          const [id = '', encoded = ''] = part.trim().split(':');
          const key = Buffer.from(encoded, 'base64');
          if (!/^[a-z0-9-]{1,20}$/.test(id) || id === 'auth' || key.length !== 32)
            context.addIssue({ code: 'custom', message: 'id:base64 of 32 bytes, separated by commas' });
          return { id, key };
        }),
    ),
  /** Where files that people upload are kept. */
  BLOB_DIR: z.string().min(1).default('.data/blobs'),
  YUEQIAN_MODE: z.enum(['production', 'demo', 'test']).default('production'),
  /** Shown at the sign-in of a demonstration, so that a visitor can try the accounts. */
  DEMO_PASSWORD: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('统一身份认证'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(3).default(0),
});
export type Env = z.infer<typeof schema>;

/** Alone, because logging must work before, and while, the rest is found wanting. */
export function logLevel(): Env['LOG_LEVEL'] {
  return schema.shape.LOG_LEVEL.catch('info').parse(process.env.LOG_LEVEL);
}

let checked: Env | undefined;

/** The settings of this process, checked once; throws one line that names every missing or wrong one. */
export function env(): Env {
  checked ??= read(process.env);
  return checked;
}

export function read(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  const issues = result.error?.issues ?? [];
  const problems = issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
  problems.push(...halfOfOidc(source));
  if (result.success && problems.length === 0) return result.data;
  throw new Error(`Settings missing or wrong: ${problems.join(', ')}. See docs/operations.md.`);
}

/** Sign-in by a provider that somebody half configured must not be off without a word. */
function halfOfOidc(source: Record<string, string | undefined>): string[] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const missing = names.filter((name) => !source[name]);
  return missing.length === names.length
    ? []
    : missing.map((name) => `${name} (missing: ${names.join(', ')} go together)`);
}
