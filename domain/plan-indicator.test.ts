import { describe, expect, it } from 'vitest';
import { at, gone, put, soundPlan } from '../plans/testing';
import { metrics } from './metric';
import { checkPlan } from './plan-check';
import type { MetricStanding } from './plan-indicator';

/** The faults of the sound plan after changing some keys of one indicator: the key and what is wrong with it. */
function faultsOf(code: string, keys: Record<string, unknown>, standing: MetricStanding = metrics): string[] {
  const plan = soundPlan();
  for (const [key, value] of Object.entries(keys)) put(plan, at(plan, code, key), value);
  const prefix = new RegExp(`^.*\\[${code.replaceAll('.', '\\.')}\\]\\.`);
  return checkPlan(plan, standing).map(({ key, problem }) => `${key.replace(prefix, '')} ${problem}`);
}

describe('an aggregation', () => {
  it('of a ratio names its two parts, and no other does', () => {
    expect(faultsOf('1.3.2', { numerator: gone })).toEqual(['numerator 比率没有写“numerator”']);
    expect(faultsOf('1.3.2', { denominator: gone })).toEqual(['denominator 比率没有写“denominator”']);
    expect(faultsOf('1.3.1', { numerator: '甲', denominator: '乙' })).toEqual([
      'numerator 只有比率（ratio）才有“numerator”',
      'denominator 只有比率（ratio）才有“denominator”',
    ]);
  });

  it('at least once has a count to reach, which may be left out, and no other has', () => {
    expect(faultsOf('1.2.1', { required: gone })).toEqual([]);
    expect(faultsOf('1.2.1', { required: 2 })).toEqual([]);
    expect(faultsOf('1.3.1', { required: 1 })).toEqual([
      'required 只有“每年至少一次”（at-least-once）才有次数下限',
    ]);
  });

  it('of an event has no baseline and no decimals', () => {
    expect(faultsOf('3.1.1', { baseline: 0 })).toEqual(['baseline “是否建立”和“每年至少一次”没有基期数']);
    expect(faultsOf('3.1.1', { decimals: 1 })).toEqual(['decimals 次数和是否没有小数']);
  });

  it('at least once belongs to binding measures, and they have one', () => {
    expect(faultsOf('1.3.1', { aggregation: 'at-least-once' })).toEqual([
      'aggregation 预期性任务的指标不能设“每年至少一次”',
    ]);
    expect(faultsOf('1.2.1', { aggregation: 'sum', required: gone })).toEqual([
      'measures[1.2].force 约束性任务没有“每年至少一次”的指标',
    ]);
  });
});

describe('a reporter', () => {
  it('is named for one and for shared, not for each', () => {
    expect(faultsOf('3.4.1', { by: gone })).toEqual(['by 一方填报（one）没有写由谁填报']);
    expect(faultsOf('1.2.1', { by: gone })).toEqual(['by 双方互认（shared）没有写由谁录入']);
    expect(faultsOf('2.1.1', { by: 'gd' })).toEqual(['by 两方各报（each）不写由谁填报']);
  });

  it('is either only for a shared fact', () => {
    expect(faultsOf('3.4.1', { by: 'either' })).toEqual(['by 只有双方互认（shared）才能写 either']);
    expect(faultsOf('2.1.1', { by: 'either' })).toEqual(['by 两方各报（each）不写由谁填报']);
    expect(faultsOf('1.1.1', { by: 'either' })).toEqual([]);
  });
});

describe('a source', () => {
  it('is no ledger that does not stand yet', () => {
    expect(faultsOf('1.2.1', { source: 'ledger' }, { ...metrics, 'meetings.held': 'planned' })).toEqual([
      'source 台账“meetings.held”尚未建成',
    ]);
    expect(faultsOf('1.2.1', { source: 'ledger' })).toEqual([]);
  });

  it('that is a ledger says which, and that is one of ours', () => {
    expect(faultsOf('1.2.1', { source: 'ledger', metric: gone })).toEqual([
      'source 台账数没有写取自哪个台账',
    ]);
    expect(faultsOf('1.2.1', { metric: 'meeting.held' })).toEqual(['metric “meeting.held”不是可用的写法']);
  });
});

describe('a range', () => {
  it('is not upside down and holds the baseline', () => {
    expect(faultsOf('4.3.2', { range: { min: 5, max: 5 }, baseline: 5 })).toEqual([]);
    expect(faultsOf('4.3.2', { range: { min: 6, max: 5 } })).toEqual(['range.min 下限 6 大于上限 5']);
    expect(faultsOf('4.3.2', { baseline: -1 })).toEqual(['baseline 基期数在合理范围之外']);
    expect(faultsOf('4.3.2', { baseline: 1001 })).toEqual(['baseline 基期数在合理范围之外']);
  });
});
