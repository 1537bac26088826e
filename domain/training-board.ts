import { isTour, planFields, topicsOf, type Training, type TrainingTopic } from './training';

/** What was done in a quarter or about a field: courses with their people, tours with theirs; 粤 then 黔. */
interface Sums {
  readonly courses: number;
  readonly trainees: readonly [number, number];
  readonly tours: number;
  readonly cadres: readonly [number, number];
  readonly professionals: readonly [number, number];
}

/** What the official trainings of a year come to. */
export interface TrainingBoard extends Sums {
  readonly quarters: readonly (Sums & { readonly quarter: number })[];
  readonly topics: readonly (Sums & { readonly topic: TrainingTopic })[];
  /** Of the plan's five fields: those in which courses were held, cadres and professionals went to learn. */
  readonly covered: { readonly courses: number; readonly cadres: number; readonly professionals: number };
  /** Experts as the ledger counts them: somebody who taught twice is two. */
  readonly experts: readonly [number, number];
  /** Each share with the counts that it is made of. */
  readonly completion: Share;
  readonly satisfaction: Share;
}

interface Share {
  readonly part: number;
  readonly whole: number;
}

type Sided = 'attended' | 'cadres' | 'professionals' | 'experts';

const total = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);

function bySide(of: readonly Training[], what: Sided): readonly [number, number] {
  return [total(of.map((one) => one[`${what}First`])), total(of.map((one) => one[`${what}Second`]))];
}

function sumsOf(of: readonly Training[]): Sums {
  const tours = of.filter(({ kind }) => isTour(kind));
  const courses = of.filter(({ kind }) => !isTour(kind));
  return {
    courses: courses.length,
    trainees: bySide(courses, 'attended'),
    tours: tours.length,
    cadres: bySide(tours, 'cadres'),
    professionals: bySide(tours, 'professionals'),
  };
}

const isThere = ([first, second]: readonly [number, number]) => first + second > 0;

export function boardOf(held: readonly Training[]): TrainingBoard {
  const courses = held.filter(({ kind }) => !isTour(kind));
  const examined = courses.filter(({ completed }) => completed !== null);
  const asked = courses.filter(({ rated }) => rated !== null);
  const topics = planFields.map((topic) => ({
    topic,
    ...sumsOf(held.filter((one) => topicsOf(one).includes(topic))),
  }));
  return {
    ...sumsOf(held),
    quarters: [1, 2, 3, 4].map((quarter) => ({
      quarter,
      ...sumsOf(held.filter(({ endsOn }) => Math.ceil(Number(endsOn.slice(5, 7)) / 3) === quarter)),
    })),
    topics,
    covered: {
      courses: topics.filter((one) => one.courses > 0).length,
      cadres: topics.filter(({ cadres }) => isThere(cadres)).length,
      professionals: topics.filter(({ professionals }) => isThere(professionals)).length,
    },
    experts: bySide(courses, 'experts'),
    completion: {
      part: total(examined.map(({ completed }) => completed)),
      whole: total(examined.flatMap(({ attendedFirst, attendedSecond }) => [attendedFirst, attendedSecond])),
    },
    satisfaction: {
      part: total(asked.map(({ satisfied }) => satisfied)),
      whole: total(asked.map(({ rated }) => rated)),
    },
  };
}
