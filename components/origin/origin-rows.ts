import type { FigureTold } from '@/domain/figure-gap';
import { figureText } from '@/domain/figure-text';
import type { Party } from '@/domain/department';
import type { PlainDate } from '@/domain/calendar';
import { dateText } from '@/domain/phrase';
import type { Figure } from '@/domain/reading';
import { firstWord } from '@/domain/reconciliation';
import { type Answer, type State, steps } from '@/domain/workflow';

interface Act {
  readonly by: string;
  readonly on: PlainDate;
}

export interface OriginReading extends Figure {
  readonly id: number;
  readonly departmentId: number;
  readonly revision: number;
  readonly slot: number;
  readonly state: State;
  readonly note: string | null;
  readonly unitName: string;
  readonly submittedByName: string | null;
  readonly submittedOn: PlainDate | null;
  readonly reviews: readonly Act[];
  readonly answers: readonly (Figure &
    Act & {
      readonly departmentId: number;
      readonly answer: Answer;
      readonly reason: string | null;
    })[];
}

/** One side's word about the figure: what it said, who said it and when, and why. */
export interface OriginRow {
  readonly key: string;
  readonly side: string;
  readonly figure: string;
  readonly acts: readonly string[];
  readonly reasons: readonly string[];
  readonly state: State | null;
  readonly href: string | null;
}

function filedActs({ submittedByName, submittedOn, unitName, reviews }: OriginReading): string[] {
  const when = submittedOn === null ? '' : `，${dateText(submittedOn)}`;
  const filed = submittedByName === null ? [] : [`填报：${submittedByName}（${unitName}）${when}`];
  return [...filed, ...reviews.map(({ by, on }) => `审核：${by}，${dateText(on)}`)];
}

/** What one party did to a figure: the one that filed it first filed and reviewed; both may have answered. */
function rowOf(told: FigureTold, reading: OriginReading, { id, short }: Party): OriginRow {
  const own = reading.answers.filter(({ departmentId }) => departmentId === id);
  const isFiler = reading.departmentId === id;
  const said = firstWord(id, reading, reading.answers);
  const acts = [
    ...(isFiler ? filedActs(reading) : []),
    ...own.map(({ answer, by, on }) => `${steps[answer].word}：${by}，${dateText(on)}`),
  ];
  return {
    key: `${reading.id} ${id}`,
    side: `${short}方${reading.revision > 1 ? `（更正第 ${reading.revision} 版）` : ''}`,
    figure: said === null ? '—' : figureText(told, said),
    acts: acts.length > 0 ? acts : ['尚未互认'],
    reasons: [...(isFiler ? [reading.note] : []), ...own.map(({ reason }) => reason)].filter(
      (one) => one !== null,
    ),
    state: reading.state,
    href: `/readings/${reading.id}`,
  };
}

/** A row for each side of a shared figure, and one for its own side of any other. */
export function originRows(
  told: FigureTold,
  readings: readonly OriginReading[],
  parties: readonly Party[],
): OriginRow[] {
  return readings.flatMap((reading) =>
    parties
      .filter(({ id }) => reading.slot === 0 || reading.departmentId === id)
      .map((party) => rowOf(told, reading, party)),
  );
}
