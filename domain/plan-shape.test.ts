import { describe, expect, it } from 'vitest';
import { at, gone, put, soundPlan } from '../plans/testing';
import { knownKeys, shapeFindings } from './plan-shape';
import { planSchema } from './plan';

/** What the form says after one key of an indicator, measure or path is changed. */
function said(place: [string, ...(string | number)[]], value: unknown): string[] {
  const plan = soundPlan();
  const [first, ...rest] = place;
  put(plan, /^\d/.test(first) ? at(plan, first, ...rest) : place, value);
  return shapeFindings(plan).map(({ problem, remedy }) => `${problem}；${remedy}`);
}

describe('a key', () => {
  it('that nobody knows is named, with the one that was meant', () => {
    expect(said(['1.2', 'titel'], '年会')).toEqual([
      '没有“titel”这个键；是不是“title”？可写：code、area、title、force、source、clauseText、dimensions、responsible、weight、indicators；多余的删去',
    ]);
  });

  it('that is missing is named; misspelt it is one fault, not two', () => {
    expect(said(['1.2.1', 'frequency'], gone)).toEqual(['缺少必填的“frequency”；补上“frequency”']);
    const plan = soundPlan();
    put(plan, at(plan, '1.2.1', 'frequency'), gone);
    put(plan, at(plan, '1.2.1', 'frequncy'), 'year');
    expect(shapeFindings(plan).map(({ path }) => path.at(-1))).toEqual(['frequncy']);
  });

  it('is known wherever the schema has a map', () => {
    expect(knownKeys([])).toEqual(['programme', 'departments', 'units', 'areas', 'measures']);
    expect(knownKeys(['measures', 0, 'indicators', 3, 'range'])).toEqual(['min', 'max']);
    expect(knownKeys(['measures', 0, 'responsible', 'gd', 0])).toEqual(['unit', 'bureau', 'from', 'until']);
    expect(knownKeys(['programme', 'settings'])).toContain('warningDate');
    expect(knownKeys(['programme', 'nothing', 'here'])).toEqual([]);
  });

  it('may call anything its toString: a word that is none is shown as it stands', () => {
    expect(said(['1.2.1', 'source'], { toString: [] })).toEqual([
      '“{"toString":[]}”不是可用的写法；可写：manual、ledger',
    ]);
  });

  it('of the prototype is as unknown as any', () => {
    const plan = soundPlan();
    Object.defineProperty(plan, '__proto__', { value: 1, enumerable: true, configurable: true });
    expect(shapeFindings(plan)).toHaveLength(1);
  });
});

describe('a value', () => {
  it.each<[[string, ...(string | number)[]], unknown, string]>([
    [['1.2.1', 'frequency'], 'mounth', '“mounth”不是可用的写法；是不是“month”？可写：month、quarter、year'],
    [['1.2.1', 'aggregation'], 'median ', '“median ”不是可用的写法；是不是“median”？'],
    [['1.2.1', 'metric'], 'meetings.hold', '“meetings.hold”不是可用的写法；是不是“meetings.held”？'],
    [['1.2.1', 'code'], 1.2, '应是文字，写成了数字 1.2；给它加上引号'],
    [['1.2', 'title'], null, '没有写值；写上文字，或删去这个键'],
    [['1.2', 'title'], '', '是空的；填写文字，或删去这个键'],
    [['1.2', 'title'], ' 年会', '首尾有空格；删去空格'],
    [['1.2', 'title'], '年\n会', '含有换行或不可见字符；写成一行普通文字'],
    [['1.2', 'title'], '\ud800', '含有换行或不可见字符；写成一行普通文字'],
    [['1.2', 'title'], '会'.repeat(31), '太长；最多 30 字'],
    [['1.2', 'indicators'], {}, '应是列表；改写为列表'],
    [['1.2', 'indicators'], [], '写 1 项'],
    [['1.2', 'responsible'], [], '应是键和值；改写为键和值'],
    [['1.2', 'responsible', 'gd', 0, 'from'], '2023-02-29', '不是日历上的日期；'],
    [['4.4', 'responsible', 'gz', 0, 'bureau'], '520000', '代码写法不对；写市、县区划代码'],
    [['4.4', 'responsible', 'gz', 0, 'bureau'], 522600, '应是文字，写成了数字 522600；给它加上引号'],
    [['1.2', 'source', 0, 'paragraph'], -1, '-1 超出范围；不能小于 0，改大'],
    [['1.2.1', 'decimals'], 5, '5 超出范围；不能大于 4，改小'],
    [['1.2.1', 'decimals'], 0.5, '应是整数；改写为整数'],
    [['1.2.1', 'weight'], -0.1, '-0.1 超出范围；不能小于 0，改大'],
    [['1.2.1', 'baseline'], 0.00001, '超出可记录的数；'],
    [['1.2.1', 'baseline'], 1e12, '超出可记录的数；'],
    [['units', 0, 'code'], 'bureau-440100', '是系统给民政厅、民政局用的代码；换一个代码'],
    [['units', 0, 'kind'], 'bureau', '“bureau”不是可用的写法；可写：division、centre、partner'],
    [['departments', 0, 'region'], '440100', '代码写法不对；写省级区划代码'],
    [['programme', 'settings', 'warningDate'], '9-30', '写法不对；按说明改写'],
    [['programme', 'settings', 'slippingPoints'], 101, '101 超出范围；不能大于 100，改小'],
    [['programme', 'outline'], '../x.json', '代码写法不对；写方案文件旁边的文件名'],
  ])('that cannot stand is told what it should be: %j %j', (place, value, expected) => {
    const sentences = said(place, value);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(expected);
  });

  it.each([null, undefined, 7, 'text', [], true])('that is no plan at all is one fault: %j', (value) => {
    expect(shapeFindings(value)).toHaveLength(1);
  });
});

describe('a sound plan', () => {
  it('is read with what was left out filled in', () => {
    const plan = soundPlan();
    put(plan, at(plan, '1.2.1', 'required'), gone);
    const measure = planSchema.parse(plan).measures.find(({ code }) => code === '1.2');
    expect(measure).toMatchObject({ clauseText: null, dimensions: [], weight: 1 });
    expect(measure?.indicators[0]).toMatchObject({ required: 1, baseline: null, numerator: null, weight: 1 });
    const ratio = planSchema.parse(plan).measures.find(({ code }) => code === '1.3')?.indicators[1];
    expect(ratio).toMatchObject({ required: null, by: 'either', metric: 'resolutions.closed-share' });
  });
});
