interface Rule {
  readonly name: string;
  /** Never: the package may not come in at all. Where others may bring it, it need not be there. */
  readonly demand: 'exactly' | 'at least' | 'at least, where present' | 'never';
  readonly version?: string;
  readonly reason: string;
}

/**
 * What npm audit would say, for machines that reach no registry: reviewed monthly, and whenever an advisory comes out.
 * Only what is served counts, and every copy of it.
 */
export const rules: readonly Rule[] = [
  {
    name: 'next',
    demand: 'exactly',
    version: '16.4.6',
    reason:
      'below 16.4.1 the second remote code execution of server components (CVE-2026-126187), below 16.4.5 CVE-2026-119347 and 119350; our headers and origin checks are tested against this one',
  },
  { name: 'react', demand: 'at least', version: '19.3.1', reason: 'first 19.3 without CVE-2026-126187' },
  { name: 'react-dom', demand: 'at least', version: '19.3.1', reason: 'goes with react' },
  {
    name: 'next-auth',
    demand: 'exactly',
    version: '4.24.15',
    reason:
      'below it CVE-2026-73418 to 73420; version 5 is beta and let people in on a configuration error (CVE-2026-73421)',
  },
  {
    name: 'drizzle-orm',
    demand: 'at least',
    version: '0.45.2',
    reason: 'below it identifiers could be injected (CVE-2026-39356)',
  },
  {
    name: 'pg',
    demand: 'at least',
    version: '8.23.1',
    reason: 'the version that failures of connections were tested with',
  },
  {
    name: 'sharp',
    demand: 'at least, where present',
    version: '0.35.5',
    reason: 'below it code execution by a picture (CVE-2026-96889); Next brings it, nothing here calls it',
  },
  {
    name: 'uuid',
    demand: 'at least, where present',
    version: '11.1.1',
    reason:
      'below it a buffer could be overrun; next-auth and exceljs bring it. The 8.3.2 of autocannon is for measuring and is not served',
  },
  {
    name: 'exceljs',
    demand: 'exactly',
    version: '4.4.0',
    reason: "the last one; nobody maintains it, so another would be somebody else's",
  },
  {
    name: '@tus/server',
    demand: 'at least',
    version: '2.4.5',
    reason: 'the one whose answers to broken, foreign and repeated uploads are tested here',
  },
  {
    name: '@fastify/busboy',
    demand: 'at least',
    version: '3.2.0',
    reason: 'the maintained line; what it was made from could be ended by a form (CVE-2022-24434)',
  },
  {
    name: 'jpeg-js',
    demand: 'at least',
    version: '0.4.4',
    reason: 'below it a picture could make the decoder run without end (CVE-2022-25851)',
  },
  {
    name: 'pngjs',
    demand: 'at least',
    version: '7.0.0',
    reason: 'the one that crafted pictures were tried on',
  },
  {
    name: 'yauzl',
    demand: 'at least',
    version: '3.4.0',
    reason: 'the one that crafted archives were tried on',
  },
  {
    name: 'tmp',
    demand: 'at least, where present',
    version: '0.2.4',
    reason: 'below it a link could lead a temporary file elsewhere (CVE-2025-54798); exceljs brings it',
  },
  { name: 'xlsx', demand: 'never', reason: 'npm has 0.18.5 only, whose faults were mended elsewhere' },
];

/** The part of package-lock.json that is looked at. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

/** What a lockfile has that must not be served, one line each. */
export function findOutdated(lock: Lock): string[] {
  return rules.flatMap((rule) => {
    const served = Object.entries(lock.packages)
      .filter(([path, { dev }]) => `/${path}`.endsWith(`/node_modules/${rule.name}`) && dev !== true)
      .map(([, { version = '' }]) => version);
    const isMissing = served.length === 0 && (rule.demand === 'exactly' || rule.demand === 'at least');
    const wrong = isMissing ? ['missing'] : served.filter((version) => !isAllowed(version, rule));
    return wrong.map((found) => `${rule.name} ${found}: ${demandOf(rule)}, because ${rule.reason}`);
  });
}

function demandOf({ demand, version }: Rule): string {
  return version === undefined ? demand : `${demand} ${version}`;
}

function isAllowed(found: string, { demand, version = '' }: Rule): boolean {
  if (demand === 'never') return false;
  return demand === 'exactly' ? found === version : rank(found) >= rank(version);
}

/** A number that grows with the version; what comes before a release is below it. */
function rank(version: string): number {
  const [major = 0, minor = 0, patch = 0] = (/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? '')
    .split('.')
    .map(Number);
  return major * 1e8 + minor * 1e4 + patch - (version.includes('-') ? 0.5 : 0);
}
