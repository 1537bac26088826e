import { spawn } from 'node:child_process';
import console from 'node:console';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** @returns {string | undefined} why no command runs with this Node.js */
function unfitNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isFit = major > 20 || (major === 20 && minor >= 19);
  return isFit ? undefined : `Node.js 20.19 or newer is needed; this is ${process.versions.node}.`;
}

/**
 * What a server must have before it starts. Nothing is installed there: it may reach no registry, and a start that
 * changes the packages is no start.
 * @param {string} root
 * @returns {string | undefined}
 */
export function missingPackages(root) {
  const isThere = ['next', 'tsx'].every((name) =>
    existsSync(join(root, 'node_modules', name, 'package.json')),
  );
  return unfitNode() ?? (isThere ? undefined : 'The packages are not installed here: run npm ci --omit=dev.');
}

/**
 * Installs the packages of package-lock.json unless they are there; says in one line what stands in the way.
 * @param {string} root
 * @param {number} since
 * @returns {Promise<string | undefined>}
 */
export async function install(root, since) {
  const unfit = unfitNode();
  if (unfit !== undefined) return unfit;
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.yueqian-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  const log = (/** @type {string} */ line) =>
    console.log(`[${((Date.now() - since) / 1000).toFixed(1).padStart(5)} s] ${line}`);
  log('Installing packages (npm ci)');
  const failure = await npmCi(root);
  if (failure !== undefined) return `${failure}\nThe packages could not be installed: npm ci failed (above).`;
  writeFileSync(stamp, wanted);
  log('Packages are installed');
  return undefined;
}

/**
 * @param {string} root
 * @returns {Promise<string | undefined>} what npm printed, when it failed
 */
function npmCi(root) {
  // npm tells its scripts where it is; without it the shell must find one.
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const [command, given] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  return new Promise((resolve) => {
    const child = spawn(command, given, { cwd: root, env: { ...process.env, ...cacheFor(root) } });
    let output = '';
    child.stdout.on('data', (piece) => (output += String(piece)));
    child.stderr.on('data', (piece) => (output += String(piece)));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : output));
  });
}

/**
 * npm keeps its cache in the home folder, and a user may have none.
 * @param {string} root
 */
function cacheFor(root) {
  const usual = process.env['npm_config_cache'] ?? join(homedir(), '.npm');
  return isWritable(usual) ? {} : { npm_config_cache: join(root, '.data', 'npm-cache') };
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
