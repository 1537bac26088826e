import { describe, expect, it } from 'vitest';
import { at, gone, put, soundPlan } from '../plans/testing';
import { checkPlan } from './plan-check';
import type { Path } from './plan-fault';

type Change = [path: Path | [code: string, ...keys: (string | number)[]], value: unknown];

/** The faults of the sound plan after some changes; a path that begins with a code stands under that part. */
function faultsAfter(...changes: Change[]): string[] {
  const plan = soundPlan();
  for (const [[first = '', ...rest], value] of changes)
    put(plan, /^\d/.test(String(first)) ? at(plan, String(first), ...rest) : [first, ...rest], value);
  return checkPlan(plan).map(({ key, problem }) => `${key} ${problem}`);
}

const officeTerm = { unit: 'gd-office', from: '2023-01-01' };

describe('codes', () => {
  it.each<[string, Change, string]>([
    ['a measure', [['1.2', 'code'], '1.1'], 'measures[1.1].code 任务代码“1.1”在前面已经用过'],
    ['a department', [['departments', 1, 'code'], 'gd'], 'departments[gd].code 民政厅代码“gd”在前面已经用过'],
    [
      'a unit',
      [['units', 1, 'code'], 'gd-office'],
      'units[gd-office].code 单位代码“gd-office”在前面已经用过',
    ],
    [
      'an area',
      [['areas', 1, 'slug'], 'mechanism'],
      'areas[mechanism].slug 领域代码“mechanism”在前面已经用过',
    ],
    ['a number', [['areas', 1, 'number'], 1], 'areas[capacity].number 领域序号“1”在前面已经用过'],
  ])('are used once: %s', (_, change, expected) => {
    expect(faultsAfter(change)).toContain(expected);
  });

  it('of indicators are used once in the programme and begin with their measure', () => {
    expect(faultsAfter([['1.2.1', 'code'], '1.1.1'])).toEqual([
      'measures[1.2].indicators[1.1.1].code 指标代码“1.1.1”在前面已经用过',
    ]);
    expect(faultsAfter([['1.2.1', 'code'], '1.3.9'])).toEqual([
      'measures[1.2].indicators[1.3.9].code 指标代码“1.3.9”不以所属任务的代码“1.2”开头',
    ]);
  });

  it('of measures say their area', () => {
    expect(faultsAfter([['1.2', 'area'], 'capacity'])).toEqual([
      'measures[1.2].code 任务代码“1.2”与领域的序号 2 不符',
    ]);
    expect(faultsAfter([['1.2', 'area'], gone])).toEqual([
      'measures[1.2].code 任务代码“1.2”与领域的序号 0 不符',
    ]);
  });

  it.each<[string, Change]>([
    ['measures[1.2].source[第2项]', [['1.2', 'source', 1], { paragraph: 1, sentence: 1 }]],
    ['measures[2.3].dimensions[第5项]', [['2.3', 'dimensions', 4], '社会工作']],
    ['measures[1.2].indicators[1.2.1].evidence[第2项]', [['1.2.1', 'evidence', 1], 'minutes']],
  ])('and items stand once in a list: %s', (key, change) => {
    expect(faultsAfter(change)).toEqual([`${key} 与同一列表的前一项重复`]);
  });
});

describe('names', () => {
  it.each<[Change, string]>([
    [[['units', 0, 'department'], 'gx'], 'units[gd-office].department 没有代码为“gx”的民政厅'],
    [[['1.2', 'area'], 'mechanisms'], 'measures[1.2].area 没有代码为“mechanisms”的领域'],
    [[['1.1.1', 'by'], 'gx'], 'measures[1.1].indicators[1.1.1].by 没有代码为“gx”的民政厅'],
    [[['1.2', 'source', 0, 'paragraph'], 9], 'measures[1.2].source[第1项].paragraph 没有第 9 段'],
    [[['1.2', 'responsible', 'gz'], gone], 'measures[1.2].responsible.gz 没有写“gz”一方的责任单位'],
    [[['1.2', 'responsible', 'gx'], [officeTerm]], 'measures[1.2].responsible.gx 没有代码为“gx”的民政厅'],
    [
      [['1.2', 'responsible', 'gd', 0, 'unit'], 'gd-ofice'],
      'measures[1.2].responsible.gd[第1项].unit 没有代码为“gd-ofice”的单位',
    ],
    [
      [['1.2', 'responsible', 'gd', 0, 'unit'], 'gz-office'],
      'measures[1.2].responsible.gd[第1项].unit 单位“gz-office”属于另一方',
    ],
    [
      [['4.4', 'responsible', 'gz', 0, 'bureau'], '440100'],
      'measures[4.4].responsible.gz[第1项].bureau 区划代码“440100”不在本方省内',
    ],
  ])('stand somewhere in the plan: %j', (change, expected) => {
    expect(faultsAfter(change)).toContain(expected);
  });
});

describe('responsibility', () => {
  const gd = (...terms: unknown[]): string[] =>
    faultsAfter([['1.2', 'responsible', 'gd'], terms]).map((each) =>
      each.replace('measures[1.2].responsible.', ''),
    );

  it('names one unit in each term', () => {
    expect(gd({ from: '2023-01-01' })).toEqual(['gd[第1项].unit 没有写责任单位']);
    expect(gd({ ...officeTerm, bureau: '440100' })).toEqual(['gd[第1项].bureau unit 和 bureau 同时写了']);
  });

  it('ends on or after the day it begins', () => {
    expect(gd({ ...officeTerm, until: '2023-01-01' })).toEqual([]);
    expect(gd({ ...officeTerm, until: '2022-12-31' })).toEqual([
      'gd[第1项].until until（2022-12-31）早于 from（2023-01-01）',
    ]);
  });

  it('passes from one to the next on the following day, in whatever order it is written', () => {
    const until = (day: string) => ({ ...officeTerm, until: day });
    const next = { unit: 'gd-charity', from: '2024-07-01' };
    expect(gd(until('2024-06-30'), next)).toEqual([]);
    expect(gd(next, until('2024-06-30'))).toEqual([]);
    expect(gd(until('2024-07-01'), next)).toEqual([
      'gd[第2项].from 与前一个责任单位（自 2023-01-01 起）的日期重叠',
    ]);
    expect(gd(officeTerm, next)).toEqual(['gd[第2项].from 与前一个责任单位（自 2023-01-01 起）的日期重叠']);
    expect(gd(until('2024-06-28'), next)).toEqual(['gd[第2项].from 2024-06-29 至 2024-06-30 没有责任单位']);
  });
});

describe('the programme', () => {
  it('ends no earlier than it begins, and warns on a day every year has', () => {
    expect(faultsAfter([['programme', 'lastYear'], 2023])).toEqual([]);
    expect(faultsAfter([['programme', 'lastYear'], 2022])).toEqual([
      'programme.lastYear 末年 2022 早于首年 2023',
    ]);
    expect(faultsAfter([['programme', 'settings', 'warningDate'], '02-29'])).toEqual([
      'programme.settings.warningDate 不是每年都有的日期',
    ]);
  });
});

describe('all faults', () => {
  it('are told at once, each place once', () => {
    const faults = faultsAfter(
      [['1.1.1', 'frequency'], 'yearly'],
      [['1.2.1', 'by'], 7],
      [['8.4.1', 'range', 'min'], 61],
      [['units', 3, 'name'], gone],
    );
    expect(faults).toHaveLength(4);
  });
});
