import type { OfficialReading } from '@/domain/official-reading';
import type { TestDatabase } from './database';

interface RawTraining {
  readonly id: number;
  readonly origin: number | null;
  readonly official: string | null;
  readonly lead: 'gd' | 'gz';
  readonly kind: string;
  readonly topics: string;
  readonly ended: string;
  readonly hours: number | null;
  readonly attended: readonly [number, number];
  readonly cadres: readonly [number | null, number | null];
  readonly professionals: readonly [number | null, number | null];
  readonly completed: number | null;
  readonly rated: number | null;
  readonly satisfied: number | null;
}

const none = { value: null, numerator: null, denominator: null, occurredOn: null };
const sides = ['gd', 'gz'] as const;
const sum = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((all, one) => all + (one ?? 0), 0) * 10_000;

/** What trainings give for each metric in the year, counted by hand from the raw rows. */
export async function rawTrainings(
  database: TestDatabase,
  year: number,
): Promise<Map<string, OfficialReading[]>> {
  const rows = await database.owner<RawTraining>(
    `select t.id::int, t.origin_id::int as origin, t.official_on::text as official, d.code as lead, t.kind, t.topics,
      t.ends_on::text as ended, t.tenth_hours as hours, array[t.attended_first, t.attended_second] as attended,
      array[t.cadres_first, t.cadres_second] as cadres, array[t.professionals_first, t.professionals_second] as professionals,
      t.completed, t.rated, t.satisfied from trainings t join departments d on d.id = t.lead_id`,
  );
  const newest = new Map<number, RawTraining>();
  for (const row of rows) {
    const known = newest.get(row.origin ?? row.id);
    if (row.official !== null && (known === undefined || known.id < row.id))
      newest.set(row.origin ?? row.id, row);
  }
  const held = [...newest.values()].filter(({ ended }) => ended.startsWith(`${year}-`));
  const quarterOf = ({ ended }: RawTraining) => Math.ceil(Number(ended.slice(5, 7)) / 3);
  const isTour = ({ kind }: RawTraining) => kind === 'tour' || kind === 'attachment';
  const courses = held.filter((one) => !isTour(one));
  const tours = held.filter(isTour);

  type Figure = (of: readonly RawTraining[], side: number) => Partial<OfficialReading>;
  /** Of what ended in each quarter, for each side; `of` says which of it is the side's. */
  const bySide = (all: readonly RawTraining[], figure: Figure, isLed = true): OfficialReading[] =>
    [1, 2, 3, 4].flatMap((index) =>
      sides.map((side, at) => ({
        ...none,
        ...{ period: { frequency: 'quarter', year, index }, side },
        ...figure(
          all.filter((one) => quarterOf(one) === index && (!isLed || one.lead === side)),
          at,
        ),
      })),
    );
  const fields = (who: 'cadres' | 'professionals'): OfficialReading[] =>
    [1, 2, 3, 4].map((index) => {
      const went = tours.filter((one) => quarterOf(one) <= index && sum(one[who]) > 0);
      const topics = new Set(
        went.flatMap((one) => one.topics.split(',')).filter((topic) => topic !== 'other'),
      );
      return {
        ...none,
        ...{ period: { frequency: 'quarter', year, index }, side: 'shared', value: topics.size * 10_000 },
      };
    });
  const people =
    (who: 'attended' | 'cadres' | 'professionals'): Figure =>
    (of, side) => ({ value: sum(of.map((one) => one[who][side] ?? 0)) });
  const examined = courses.filter(({ completed }) => completed !== null);
  const asked = courses.filter(({ rated }) => rated !== null);
  return new Map<string, OfficialReading[]>([
    ['trainings.courses', bySide(courses, (of) => ({ value: of.length * 10_000 }))],
    ['trainings.trainees', bySide(courses, people('attended'), false)],
    ['trainings.hours', bySide(courses, (of) => ({ value: sum(of.map(({ hours }) => hours)) / 10 }))],
    [
      'trainings.completion-share',
      bySide(examined, (of) => ({
        numerator: sum(of.map(({ completed }) => completed)),
        denominator: sum(of.flatMap(({ attended }) => attended)),
      })),
    ],
    [
      'trainings.satisfaction',
      bySide(asked, (of) => ({
        numerator: sum(of.map(({ satisfied }) => satisfied)),
        denominator: sum(of.map(({ rated }) => rated)),
      })),
    ],
    ['trainings.study-tours', bySide(tours, (of) => ({ value: of.length * 10_000 }))],
    ['trainings.cadres', bySide(tours, people('cadres'), false)],
    ['trainings.professionals', bySide(tours, people('professionals'), false)],
    ['trainings.cadre-fields', fields('cadres')],
    ['trainings.professional-fields', fields('professionals')],
  ]);
}
