import { readFile } from 'node:fs/promises';
import { Halt } from '../halt';
import { run, type Account } from './run';

/** PostgreSQL refuses to run as root, so root lends it the user `postgres`; anyone else runs it as themselves. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  return (await find()) ?? (await create());
}

async function find(): Promise<Account> {
  const passwd = await readFile('/etc/passwd', 'utf8');
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(passwd) ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

async function create(): Promise<Account> {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'];
  const { output } = await run('useradd', args);
  const made = await find();
  if (made) return made;
  throw new Halt(
    `PostgreSQL does not run as root, and no user "postgres" could be made (${output.trim()}); make one, or start as an ordinary user.`,
  );
}
