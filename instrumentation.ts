import type { Instrumentation } from 'next';

/** Runs before the first request: the settings, the database and its walls are as they must be, or nothing is served. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { prepare } = await import('./app/_request/start');
    const fault = await prepare(process.env.YUEQIAN_MOVABLE_DATE === 'yes');
    if (fault !== null) {
      process.stderr.write(`${fault.replaceAll('\n', ' ')}\n`);
      process.exit(1);
    }
    const { env } = await import('./lib/env');
    // NextAuth would otherwise believe that it lives on localhost.
    process.env.NEXTAUTH_URL = env().APP_URL;
  }
}

/** What Next caught for us, in our own log. */
export const onRequestError: Instrumentation.onRequestError = async (...failed) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logFailure } = await import('./app/_request/failure');
    logFailure(...failed);
  }
};
