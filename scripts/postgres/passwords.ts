import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Passwords {
  superuser: string;
  owner: string;
  runtime: string;
}

const fileIn = (folder: string): string => join(folder, 'passwords.json');
const draw = (): string => randomBytes(24).toString('base64url');

export function makePasswords(): Passwords {
  return { superuser: draw(), owner: draw(), runtime: draw() };
}

export async function writePasswords(folder: string, passwords: Passwords): Promise<void> {
  await writeFile(fileIn(folder), JSON.stringify(passwords, undefined, 2), { mode: 0o600 });
}

export async function readPasswords(folder: string): Promise<Passwords> {
  return JSON.parse(await readFile(fileIn(folder), 'utf8')) as Passwords;
}
