import 'server-only';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { newToken } from './token';

/** What argon2id costs today; every hash carries its own cost, so that this can be raised. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export function isWeak(stored: string): boolean {
  const { memoryCost, timeCost } = parseOptions(stored);
  return !stored.startsWith('$argon2id$') || memoryCost < cost.memoryCost || timeCost < cost.timeCost;
}

let nobodys: Promise<string> | undefined;

/** Works as long for a name without a password as for one with: the time tells nobody which names exist. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  nobodys ??= hashPassword(newToken());
  const isRight = await verify(stored ?? (await nobodys), password);
  return isRight && stored !== undefined;
}
