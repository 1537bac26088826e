import { gapOf, type Standing } from './pace';
import { gapText, percentText } from './phrase';
import { type Status, statuses, statusWords, type Verdict } from './status';

export interface Child {
  readonly name: string;
  /** From the plan, 0 or more; 1 where it has none. A child of weight 0 is shown and not counted. */
  readonly weight: number;
  readonly verdict: Verdict;
}

const childWords = { indicator: '指标', measure: '任务', area: '领域' };

/** A parent by its children: a measure by its indicators, an area by its measures, a programme by its areas. */
export interface Parent {
  readonly year: number;
  readonly children: readonly Child[];
  readonly childrenAre: keyof typeof childWords;
}

/** A judged child that counts. */
export interface Weighed extends Standing {
  readonly name: string;
  readonly weight: number;
  readonly status: Status;
}

/** 1 项未填报、2 项无目标: the children that the mean leaves out, by their reason. */
function leftOut(children: readonly Child[]): string[] {
  const unjudged = statuses.flatMap((status) => {
    const count = children.filter(
      ({ verdict }) => verdict.progress === null && verdict.status === status,
    ).length;
    return count === 0 ? [] : `${count} 项${statusWords[status]}`;
  });
  const weightless = children.filter(
    ({ weight, verdict }) => verdict.progress !== null && weight <= 0,
  ).length;
  return weightless === 0 ? unjudged : [...unjudged, `${weightless} 项权重为零`];
}

function named(judged: readonly Weighed[], status: Status): string {
  const names = judged.filter((one) => one.status === status).map(({ name }) => name);
  return names.length === 0 ? '' : `；${statusWords[status]}：${names.join('、')}`;
}

/** The rule, its counts and who is late, in one sentence. */
export function rolledUpReason(
  { children, childrenAre }: Parent,
  judged: readonly Weighed[],
  standing: Standing,
  points: number,
): string {
  const what = `${judged.length} 项可评价${childWords[childrenAre]}`;
  const isEven = new Set(judged.map(({ weight }) => weight)).size === 1;
  const rule = `${isEven ? '平均' : '加权平均'}完成 ${percentText(standing.progress)}`;
  const gap = gapText(
    gapOf(standing),
    [standing.progress, standing.pace],
    { over: '高', under: '低' },
    points,
  );
  const out = leftOut(children);
  const rest = out.length === 0 ? '' : `；${out.join('、')}未计入`;
  const late = `${named(judged, 'overdue')}${named(judged, 'behind')}`;
  return `${what}${rule}，应达 ${percentText(standing.pace)}，${gap}${rest}${late}。`;
}

export function unjudgedReason({ children, childrenAre }: Parent): string {
  const what = childWords[childrenAre];
  if (children.length === 0) return `尚无${what}。`;
  return `${children.length} 项${what}均不可评价：${leftOut(children).join('、')}。`;
}
