import 'server-only';
import { and, eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { meetings, resolutions } from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';
import type { LookBack } from '@/domain/look-back';
import { halfPercent } from '@/domain/resolution';
import { listResolutions } from './resolution';

/**
 * 上次议定事项落实情况 of a meeting on the day: every decision of an earlier meeting that was open then. The meeting counts
 * itself among those that carried it.
 */
export async function readLookBack(
  tx: Tx,
  meeting: { readonly programmeId: number; readonly series: string },
  on: PlainDate,
): Promise<LookBack> {
  const lines = await listResolutions(tx, {
    which: and(
      eq(meetings.programmeId, meeting.programmeId),
      lt(meetings.heldOn, on),
      or(isNull(resolutions.closedOn), gte(resolutions.closedOn, on)),
    ),
    date: on,
    also: { series: meeting.series, on },
  });
  return {
    on,
    lines: lines.map((line) => ({
      id: line.id,
      meeting: line.meeting,
      decidedOn: line.decidedOn,
      number: line.number,
      text: line.text,
      area: line.area,
      dueOn: line.dueOn,
      originalDueOn: line.originalDueOn,
      isOpenEnded: line.isOpenEnded,
      status: line.verdict.status,
      sentence: line.verdict.sentence,
      age: line.age,
      carried: line.carried,
      halves: line.halves.map(({ side, unit, state, percent, progress, movedOn }) => ({
        side,
        unit,
        state,
        percent: halfPercent({ state, percent }),
        progress,
        on: movedOn,
      })),
    })),
  };
}
