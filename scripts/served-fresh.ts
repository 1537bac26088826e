import { encode } from 'next-auth/jwt';
import { signIn } from '@/db/commands/session';
import { demoPassword, type Login } from '@/db/seed/people';
import { freshDatabase, type TestDatabase } from '@/db/testing/database';
import { env } from '@/lib/env';
import { buildDemo } from './build';
import { endAll } from './child';
import { dataPath } from './place';
import { freePort } from './postgres/port';
import { serve } from './web';

export const dist = '.next-test';

export interface Served {
  readonly url: string;
  readonly database: TestDatabase;
  /** What the server printed. */
  readonly logFile: string;
  /** The cookie of somebody who has just signed in. */
  readonly cookieOf: (login: Login) => Promise<string>;
  readonly end: () => Promise<void>;
}

/** The built application over a database of the test's own: the plan and the people, and no figures yet. */
export async function serveFresh(name: string): Promise<Served> {
  const database = await freshDatabase();
  await buildDemo(dist, { log: () => undefined });
  const logFile = dataPath(`${name}-web.log`);
  const settings = {
    DATABASE_URL: database.runtimeUrl,
    BLOB_DIR: database.blobs,
    APP_TODAY: '2025-09-30',
    LOG_LEVEL: 'info',
  };
  const { url } = await serve({ dist, port: await freePort(), logFile, env: settings });
  return {
    url,
    database,
    logFile,
    cookieOf: async (login) => {
      const sid = await signIn({ login, password: demoPassword }, { source: 'loopback', presented: null });
      return `yueqian=${await encode({ token: { sid }, secret: env().AUTH_SECRET })}`;
    },
    end: async () => {
      await endAll();
      await database.drop();
    },
  };
}
