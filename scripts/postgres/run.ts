import { spawn } from 'node:child_process';

/** The user a child process runs as; undefined means the user we are. */
export type Account = { uid: number; gid: number } | undefined;

/** Nothing of the caller's environment may steer PostgreSQL (PGDATA, PGPORT, TZ …) or change its words. */
export const bareEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
};

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs a program to its end, from `/` because the other user may not be able to enter our folder. */
export function run(file: string, args: string[], account?: Account): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: '/',
      env: bareEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...account,
    });
    let output = '';
    const collect = (piece: Buffer) => (output += piece.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code, signal) =>
      resolve({ ok: code === 0, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}
