import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { DrizzleQueryError } from 'drizzle-orm';
import { Refusal } from '@/domain/refusal';

/** Serialisation failure, deadlock: nothing was done and the same act may go through the next time. */
const passing = new Set(['40001', '40P01']);
/** Lock or statement timeout, server shutting down, too many connections. */
const busy = new Set(['55P03', '57014', '57P01', '57P03', '53300', '08006', '08003']);

export async function retrying<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = sqlState(error);
      if (passing.has(code) && attempt < attempts) await setTimeout(10 * attempt + 20 * Math.random());
      else if (passing.has(code) || busy.has(code)) {
        throw new Refusal('busy', '系统正忙，这次没有保存；请稍候再点一次，您填写的内容仍在页面上。');
      } else throw error;
    }
  }
}

/** The SQLSTATE of a database failure, or an empty string for any other. */
export function sqlState(error: unknown): string {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
