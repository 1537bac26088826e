import type { Actual, YearFigure } from './actual';
import { plainDate, type PlainDate } from './calendar';
import { askedPeriods, missingText } from './missing';
import type { IndicatorYear } from './official-reading';
import { gapOf, isOver, type Standing } from './pace';
import { dueOn, periodName } from './period';
import { dateText, gapText, percentText, throughText } from './phrase';
import { type Quantity, quantityText } from './quantity';
import type { Status } from './status';
import type { Yardstick } from './yardstick';

/** A judged indicator as its sentence needs it. */
export interface Judged {
  readonly status: Status;
  readonly yardstick: Yardstick;
  readonly completion: number;
  readonly standing: Standing;
  readonly target: Quantity;
  readonly figure: YearFigure;
}

function withUnit(text: string, unit: string): string {
  return `${text}${unit === '%' || unit === '‰' ? '' : ' '}${unit}`;
}

function figureText({ exact, level }: YearFigure, unit: string): string {
  return withUnit(exact === null ? level.toFixed(1) : quantityText(exact), unit);
}

const ahead = { over: '超前', under: '落后' };
/** Of an allowance: ahead is to have used less. */
const used = { over: '低', under: '高' };
const level = { over: '高', under: '低' };

function growthText({ status, completion, standing }: Judged, points: number): string {
  const done = `已完成 ${percentText(completion)}`;
  if (status === 'done') return `${done}，达到年度目标`;
  if (status === 'overdue')
    return `${done}，${gapText(completion - 1, [completion, 1], { over: '', under: '差' }, 0)}`;
  return `${done}，序时进度 ${percentText(standing.pace)}，${gapText(gapOf(standing), [completion, standing.pace], ahead, points)}`;
}

function allowanceText(judged: Judged, of: IndicatorYear, points: number, ended: boolean): string {
  const { completion, standing, target, figure } = judged;
  const isMet = completion <= 1;
  if (target <= 0) {
    const limit = withUnit(quantityText(target), of.unit);
    return `年度控制数为 ${limit}，实际 ${figureText(figure, of.unit)}，${isMet ? '未超出' : '已超出'}`;
  }
  const share = `已用年度控制数的 ${percentText(completion)}`;
  if (ended) return `${share}，${isMet ? '未超出' : gapText(1 - completion, [1, completion], used, 0)}`;
  return `${share}，序时进度 ${percentText(standing.pace)}，${gapText(gapOf(standing), [completion, standing.pace], used, points)}`;
}

function levelText(
  { completion, target, figure }: Judged,
  of: IndicatorYear,
  actual: Actual,
  points: number,
) {
  const judgedSide = actual.sides.find((side) => side.figure === figure)?.side;
  const whose = of.sides.length > 1 && judgedSide !== undefined ? `${judgedSide.short}方` : '';
  const limit = `目标不${of.direction === 'more' ? '低' : '高'}于 ${withUnit(quantityText(target), of.unit)}`;
  const now = `${whose}现为 ${figureText(figure, of.unit)}，${limit}`;
  if (completion >= 1) return `${now}，已达到`;
  const gap = gapText(gapOf({ progress: completion, pace: 1 }), [completion, 1], level, points);
  return `${now}，完成率 ${percentText(completion)}，${gap}`;
}

/** Why a judged indicator stands as it does; what is missing without keeping it from being done is said too. */
export function judgedReason(
  judged: Judged,
  of: IndicatorYear,
  context: { actual: Actual; date: PlainDate; points: number },
): string {
  const { actual, date, points } = context;
  const ended = isOver(date, of.year);
  const texts = {
    growth: () => growthText(judged, points),
    allowance: () => allowanceText(judged, of, points, ended),
    level: () => levelText(judged, of, actual, points),
  };
  const blocking = actual.missing.filter(({ blocks }) => blocks);
  const open = ended && judged.status === 'on-pace' ? '，尚有未到填报期限的数' : '';
  const gaps = blocking.length > 0 ? `；${missingText(blocking)}` : '';
  const opening = ended && judged.status !== 'done' ? '年度已结束，' : '';
  return `${opening}${texts[judged.yardstick]()}${open}${gaps}${throughText(actual.dataThrough)}。`;
}

const trackedWords: Partial<Record<IndicatorYear['aggregation'], string>> = {
  sum: '累计',
  'period-end': '期末数',
  distinct: '年初至今',
};

/** No target is in force: tracked, not judged. */
export function untargetedReason(of: IndicatorYear, { figure, dataThrough }: Actual): string {
  if (figure === null) return '未定年度目标，只跟踪不评价；尚无正式数据。';
  const word = trackedWords[of.aggregation] ?? '现为';
  return `未定年度目标，只跟踪不评价：${word} ${figureText(figure, of.unit)}${throughText(dataThrough)}。`;
}

/** There is no figure, and none is due. */
export function notStartedReason(of: IndicatorYear, { dataThrough }: Actual, date: PlainDate): string {
  if (dataThrough !== null) return `分母合计为 0，没有可计算的比率${throughText(dataThrough)}。`;
  if (date < plainDate(of.year, 1, 1)) return `${of.year}年度尚未开始。`;
  const [next] = askedPeriods(of);
  if (next === undefined) return `${of.year}年度无需填报。`;
  return `尚无正式数据，${periodName(next)}的数应不晚于 ${dateText(dueOn(next))}填报。`;
}
