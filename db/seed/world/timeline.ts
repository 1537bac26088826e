import type { PlainDate } from '@/domain/calendar';
import { lastDay } from './filing';

/** What happens in the demo world, told in the order of days, whatever order it was thought of. */
export class Timeline {
  readonly #acts: { readonly on: PlainDate; readonly run: (on: PlainDate) => Promise<unknown> }[] = [];

  /** On the day, or on the last one where that would be later. */
  at(on: PlainDate, run: (on: PlainDate) => Promise<unknown>): void {
    this.#acts.push({ on: on < lastDay ? on : lastDay, run });
  }

  async run(): Promise<void> {
    const acts = this.#acts.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
    for (const { on, run } of acts) await run(on);
  }
}
