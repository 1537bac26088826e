import 'server-only';
import { actingAs } from '@/domain/actor';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';

/** What a process is told to work at. It trusts whoever started it, as a server trusts itself. */
export interface ImportJob {
  readonly importId: number;
  readonly run: number;
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly requestId: string;
}

/** The job as it comes out of a message between processes. */
export function jobOf(message: unknown): ImportJob {
  const job = message as ImportJob;
  return { ...job, actor: actingAs(job.actor) };
}
