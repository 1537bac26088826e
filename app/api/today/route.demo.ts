import { requireSameOrigin } from '@/app/_request/origin';
import { isPlainDate } from '@/domain/calendar';
import { Refusal } from '@/domain/refusal';
import { moveToday, pinnedToday, today } from '@/app/_request/clock';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** The business date of a demonstration. This file is part of demo builds only, and answers in demo and test mode only. */
export function GET(): Response {
  return env().YUEQIAN_MODE === 'production' ? new Response(null, { status: 404 }) : answer();
}

export async function POST(request: Request): Promise<Response> {
  if (env().YUEQIAN_MODE === 'production') return new Response(null, { status: 404 });
  try {
    requireSameOrigin(request.headers);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json({ message: error.message }, { status: 403 });
  }
  const { date } = (await request.json().catch(() => ({}))) as { date?: unknown };
  if (typeof date !== 'string' || !isPlainDate(date)) {
    return Response.json({ message: '请填写日期，例如 2025-09-30。' }, { status: 422 });
  }
  moveToday(date);
  return answer();
}

function answer(): Response {
  return Response.json(
    { date: today(), isPinned: pinnedToday() !== null },
    { headers: { 'cache-control': 'no-store' } },
  );
}
