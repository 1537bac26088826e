import { DrizzleQueryError } from 'drizzle-orm';
import { Unreachable } from '@/db/owner';
import { Refusal } from '@/domain/refusal';

/** Why the owner's work was not done, in one line an operator can act on; null where the fault is ours. */
export function ownerFault(error: unknown): string | null {
  if (error instanceof Refusal) return error.message;
  if (error instanceof Unreachable) return `数据库没有应答，请核对 DATABASE_OWNER_URL：${error.message}`;
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return null;
  const words = remedies[cause.code];
  return words === undefined && !/^[0-9A-Z]{5}$/.test(cause.code)
    ? null
    : `数据库没有照办${words ? `，${words}` : ''}：${cause.message} (${cause.code})`;
}

const remedies: Record<string, string> = {
  '42P01': '请先运行 npm run db:migrate',
  '42501': '请用表的所有者 app_owner 的连接地址',
  '57P01': '连接被中断，什么也没有改，请重试',
};

/** Runs an operator's command to its exit code; what the operator can act on is said without a stack. */
export async function sayingFaults(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const line = ownerFault(error);
    console.error(line === null ? error : line.replaceAll(/\s*\n\s*/g, ' '));
    process.exitCode = 1;
  }
}
