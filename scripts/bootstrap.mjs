import { spawn } from 'node:child_process';
import console from 'node:console';
import { constants } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { install, missingPackages } from './install.mjs';

// Plain JavaScript without dependencies: this runs before anything is installed.
const since = Date.now();
const root = fileURLToPath(new URL('..', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);

/** Runs `scripts/<name>.ts` and ends as it ends; signals meant for us are its to answer. */
function runScript() {
  const loaders = ['--conditions=react-server', '--import', 'tsx'];
  const child = spawn(process.execPath, [...loaders, `${root}scripts/${name}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, YUEQIAN_SINCE: `${since}` },
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
}

const problem = name === 'start' ? missingPackages(root) : await install(root, since);
if (problem === undefined) runScript();
else {
  console.error(problem);
  process.exitCode = 1;
}
