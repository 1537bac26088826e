import { type Aggregation, aggregations, isEvent, reporters, sources } from './indicator';
import { metrics } from './metric';
import { either } from './plan';
import type { Finding } from './plan-fault';
import { has, indicatorsOf, numberAt, type Part, partAt, partsAt, textAt } from './plan-part';

/** Which of the metrics have a ledger that stands. */
export type MetricStanding = Readonly<Record<string, 'planned' | 'ledger'>>;

function wordAt<Word extends string>(part: Part, key: string, words: readonly Word[]): Word | null {
  return words.find((word) => word === textAt(part, key)) ?? null;
}

function* forbidden(part: Part, key: string, problem: string): Iterable<Finding> {
  if (has(part, key)) yield { path: [...part.path, key], problem, remedy: `删去“${key}”` };
}

function* demanded(part: Part, key: string, problem: string, remedy: string): Iterable<Finding> {
  if (!has(part, key)) yield { path: [...part.path, key], problem, remedy };
}

function* ofAggregation(indicator: Part, aggregation: Aggregation): Iterable<Finding> {
  for (const key of ['numerator', 'denominator'])
    if (aggregation === 'ratio')
      yield* demanded(indicator, key, `比率没有写“${key}”`, '补上分子、分母各是什么');
    else yield* forbidden(indicator, key, `只有比率（ratio）才有“${key}”`);
  if (aggregation !== 'at-least-once')
    yield* forbidden(indicator, 'required', '只有“每年至少一次”（at-least-once）才有次数下限');
  if (!isEvent(aggregation)) return;
  yield* forbidden(indicator, 'baseline', '“是否建立”和“每年至少一次”没有基期数');
  if ((numberAt(indicator, 'decimals') ?? 0) > 0)
    yield { path: [...indicator.path, 'decimals'], problem: '次数和是否没有小数', remedy: '写 0' };
}

function* ofReporter(indicator: Part): Iterable<Finding> {
  const reporter = wordAt(indicator, 'reporter', reporters);
  if (reporter === 'each') yield* forbidden(indicator, 'by', '两方各报（each）不写由谁填报');
  if (reporter === 'one')
    yield* demanded(indicator, 'by', '一方填报（one）没有写由谁填报', '补上 by: 民政厅代码');
  if (reporter === 'shared')
    yield* demanded(
      indicator,
      'by',
      '双方互认（shared）没有写由谁录入',
      `补上 by: 民政厅代码，或 ${either}（谁主办谁录入）`,
    );
  if (reporter === 'one' && textAt(indicator, 'by') === either)
    yield {
      path: [...indicator.path, 'by'],
      problem: `只有双方互认（shared）才能写 ${either}`,
      remedy: '写明民政厅代码',
    };
}

function* ofSource(indicator: Part, standing: MetricStanding): Iterable<Finding> {
  if (wordAt(indicator, 'source', sources) !== 'ledger') return;
  const path = [...indicator.path, 'source'];
  const metric = textAt(indicator, 'metric');
  if (metric === null)
    yield { path, problem: '台账数没有写取自哪个台账', remedy: '补上 metric，或改为 manual' };
  else if (standing[metric] === 'planned')
    yield { path, problem: `台账“${metric}”尚未建成`, remedy: '先写 manual，台账建成后再改' };
}

function* ofRange(indicator: Part): Iterable<Finding> {
  const range = partAt(indicator, 'range');
  const min = numberAt(range, 'min') ?? -Infinity;
  const max = numberAt(range, 'max') ?? Infinity;
  const baseline = numberAt(indicator, 'baseline');
  if (min > max)
    yield { path: [...range.path, 'min'], problem: `下限 ${min} 大于上限 ${max}`, remedy: '改正其中一个' };
  else if (baseline !== null && (baseline < min || baseline > max))
    yield {
      path: [...indicator.path, 'baseline'],
      problem: '基期数在合理范围之外',
      remedy: '改正基期数或 range',
    };
}

/** A number in the text binds, and only that: what is expected has no count to reach but what both sides agree on. */
function* ofForce(measure: Part): Iterable<Finding> {
  const force = textAt(measure, 'force');
  const duties = partsAt(measure, 'indicators').filter(
    (indicator) => textAt(indicator, 'aggregation') === 'at-least-once',
  );
  if (force === 'binding' && duties.length === 0)
    yield {
      path: [...measure.path, 'force'],
      problem: '约束性任务没有“每年至少一次”的指标',
      remedy: '补上 aggregation: at-least-once 的指标，或改为 expected',
    };
  if (force === 'expected')
    for (const { path } of duties)
      yield {
        path: [...path, 'aggregation'],
        problem: '预期性任务的指标不能设“每年至少一次”',
        remedy: '改为 sum，需要的次数由两方商定目标值；或把任务改为 binding',
      };
}

/** What the parts of an indicator say about each other. */
export function* indicatorFindings(plan: Part, standing: MetricStanding = metrics): Iterable<Finding> {
  for (const indicator of indicatorsOf(plan)) {
    const aggregation = wordAt(indicator, 'aggregation', aggregations);
    if (aggregation !== null) yield* ofAggregation(indicator, aggregation);
    yield* ofReporter(indicator);
    yield* ofSource(indicator, standing);
    yield* ofRange(indicator);
  }
  for (const measure of partsAt(plan, 'measures')) yield* ofForce(measure);
}
