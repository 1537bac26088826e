import 'server-only';
import { type Actor, actingAs } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';

/** What a process is told to work at. It trusts whoever started it, as a server trusts itself. */
export interface ImportJob {
  readonly importId: number;
  readonly run: number;
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly requestId: string;
  /** Where the file with its remarks is to be written, where nothing else is asked for. */
  readonly annotateTo?: string;
}

/** The job as it comes out of a message between processes. */
export function jobOf(message: unknown): ImportJob {
  const job = message as ImportJob;
  return { ...job, actor: actingAs(job.actor) };
}
