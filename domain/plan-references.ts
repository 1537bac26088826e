import { either } from './plan';
import type { Finding } from './plan-fault';
import { has, indicatorsOf, numberAt, type Part, partAt, partsAt, textAt, textsOf } from './plan-part';
import { suggestion } from './plan-suggestion';

function* strangers(
  parts: readonly Part[],
  key: string,
  known: readonly string[],
  word: string,
): Iterable<Finding> {
  for (const each of parts) {
    const name = textAt(each, key);
    if (name === null || known.includes(name)) continue;
    yield {
      path: [...each.path, key],
      problem: `没有代码为“${name}”的${word}`,
      remedy: suggestion(name, known),
    };
  }
}

function* strayParagraphs(plan: Part): Iterable<Finding> {
  const numbers = partsAt(plan, 'areas').map((area) => numberAt(area, 'number'));
  const last = Math.max(0, ...numbers.filter((each) => each !== null));
  for (const source of partsAt(plan, 'measures').flatMap((measure) => partsAt(measure, 'source'))) {
    const paragraph = numberAt(source, 'paragraph');
    if (paragraph === null || paragraph <= last) continue;
    yield {
      path: [...source.path, 'paragraph'],
      problem: `没有第 ${paragraph} 段`,
      remedy: `写 0 至 ${last}（0 为导语，其余与领域序号相同）`,
    };
  }
}

/** Each department of the programme answers for every measure, and none but they. */
function* strayDepartments(measure: Part, departments: readonly string[]): Iterable<Finding> {
  const responsible = partAt(measure, 'responsible');
  for (const code of Object.keys(responsible.fields))
    if (!departments.includes(code))
      yield {
        path: [...responsible.path, code],
        problem: `没有代码为“${code}”的民政厅`,
        remedy: suggestion(code, departments),
      };
  if (!has(measure, 'responsible')) return;
  for (const code of departments)
    if (!has(responsible, code))
      yield {
        path: [...responsible.path, code],
        problem: `没有写“${code}”一方的责任单位`,
        remedy: `补上“${code}”及其责任单位和起始日期`,
      };
}

function* strayUnits(plan: Part, entry: Part, department: Part): Iterable<Finding> {
  const units = partsAt(plan, 'units');
  const own = units.filter((unit) => textAt(unit, 'department') === textAt(department, 'code'));
  const code = textAt(entry, 'unit');
  if (code !== null && !textsOf(own, 'code').includes(code)) {
    const known = textsOf(units, 'code').includes(code);
    yield {
      path: [...entry.path, 'unit'],
      problem: known ? `单位“${code}”属于另一方` : `没有代码为“${code}”的单位`,
      remedy: suggestion(code, textsOf(own, 'code')),
    };
  }
  const bureau = textAt(entry, 'bureau');
  const region = textAt(department, 'region');
  if (bureau !== null && region !== null && !bureau.startsWith(region.slice(0, 2)))
    yield {
      path: [...entry.path, 'bureau'],
      problem: `区划代码“${bureau}”不在本方省内`,
      remedy: `写以 ${region.slice(0, 2)} 开头的六位市、县区划代码`,
    };
}

/** Every name that a plan uses stands somewhere in it. */
export function* referenceFindings(plan: Part): Iterable<Finding> {
  const departments = partsAt(plan, 'departments');
  const codes = textsOf(departments, 'code');
  const measures = partsAt(plan, 'measures');
  yield* strangers(partsAt(plan, 'units'), 'department', codes, '民政厅');
  yield* strangers(measures, 'area', textsOf(partsAt(plan, 'areas'), 'slug'), '领域');
  yield* strangers(indicatorsOf(plan), 'by', [...codes, either], '民政厅');
  yield* strayParagraphs(plan);
  for (const measure of measures) {
    yield* strayDepartments(measure, codes);
    for (const department of departments) {
      const code = textAt(department, 'code');
      if (code === null) continue;
      for (const entry of partsAt(partAt(measure, 'responsible'), code))
        yield* strayUnits(plan, entry, department);
    }
  }
}
