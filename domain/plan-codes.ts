import type { Finding } from './plan-fault';
import { indicatorsOf, numberAt, type Part, partsAt, textAt, valuesAt } from './plan-part';

function* repeated(parts: readonly Part[], key: string, word: string): Iterable<Finding> {
  const seen = new Set<string>();
  for (const each of parts) {
    const value = textAt(each, key) ?? numberAt(each, key);
    if (value === null) continue;
    if (seen.has(String(value)))
      yield {
        path: [...each.path, key],
        problem: `${word}“${value}”在前面已经用过`,
        remedy: `换一个没有用过的${word}`,
      };
    seen.add(String(value));
  }
}

function* repeatedItems(parts: readonly Part[], key: string): Iterable<Finding> {
  for (const each of parts) {
    const texts = valuesAt(each, key).map((item) => JSON.stringify(item));
    for (const [at, text] of texts.entries())
      if (texts.indexOf(text) < at)
        yield { path: [...each.path, key, at], problem: '与同一列表的前一项重复', remedy: '删去重复的一项' };
  }
}

function* strayPrefixes(plan: Part): Iterable<Finding> {
  for (const measure of partsAt(plan, 'measures')) {
    const prefix = textAt(measure, 'code');
    if (prefix === null) continue;
    for (const indicator of partsAt(measure, 'indicators')) {
      const code = textAt(indicator, 'code');
      if (code !== null && !code.startsWith(`${prefix}.`))
        yield {
          path: [...indicator.path, 'code'],
          problem: `指标代码“${code}”不以所属任务的代码“${prefix}”开头`,
          remedy: `改为以“${prefix}.”开头，或移到它所属的任务下`,
        };
    }
  }
}

/** `3.10` stands in area number 3; what stands in no area begins with 0. */
function* strayNumbers(plan: Part): Iterable<Finding> {
  const areas = partsAt(plan, 'areas');
  for (const measure of partsAt(plan, 'measures')) {
    const code = textAt(measure, 'code');
    const slug = textAt(measure, 'area');
    const area = areas.find((each) => textAt(each, 'slug') === slug);
    const number = slug === null ? 0 : area && numberAt(area, 'number');
    if (code === null || number === undefined || number === null || code.startsWith(`${number}.`)) continue;
    yield {
      path: [...measure.path, 'code'],
      problem: `任务代码“${code}”与领域的序号 ${number} 不符`,
      remedy: `改为以“${number}.”开头，或改正 area（总体要求不写 area，代码以“0.”开头）`,
    };
  }
}

/** Every code once in the programme, every item of a list once, and codes that say where they belong. */
export function* codeFindings(plan: Part): Iterable<Finding> {
  yield* repeated(partsAt(plan, 'departments'), 'code', '民政厅代码');
  yield* repeated(partsAt(plan, 'units'), 'code', '单位代码');
  yield* repeated(partsAt(plan, 'areas'), 'slug', '领域代码');
  yield* repeated(partsAt(plan, 'areas'), 'number', '领域序号');
  yield* repeated(partsAt(plan, 'measures'), 'code', '任务代码');
  yield* repeated(indicatorsOf(plan), 'code', '指标代码');
  yield* repeatedItems(partsAt(plan, 'measures'), 'source');
  yield* repeatedItems(partsAt(plan, 'measures'), 'dimensions');
  yield* repeatedItems(indicatorsOf(plan), 'evidence');
  yield* strayPrefixes(plan);
  yield* strayNumbers(plan);
}
