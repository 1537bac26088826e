import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../domain/plan';
import { checkPlan } from '../domain/plan-check';
import { coverageFaults, outlineSchema } from '../domain/plan-coverage';
import { soundPlan } from './testing';

const plan = planSchema.parse(soundPlan());
const outline = outlineSchema.parse(
  JSON.parse(readFileSync(new URL('article-outline.json', import.meta.url), 'utf8')),
);

/** Every sentence of the lead (0) and the eight paragraphs, and the measures made from it: read from the article by hand. */
const sentences: [paragraph: number, sentence: number, measures: string[]][] = [
  [0, 1, ['0.1', '0.2', '0.3', '0.4']],
  [1, 1, ['1.1', '1.2', '1.3']],
  [2, 1, ['2.1', '2.2']],
  [2, 2, ['2.3', '2.4', '2.5']],
  [3, 1, ['3.1', '3.2', '3.3']],
  [3, 2, ['3.4', '3.5', '3.6', '3.7', '3.8']],
  [3, 3, ['3.9', '3.10']],
  [4, 1, ['4.1', '4.2']],
  [4, 2, ['4.3', '4.4']],
  [5, 1, ['5.1', '5.2']],
  [5, 2, ['5.3', '5.4']],
  [6, 1, ['6.1', '6.2']],
  [7, 1, ['7.1', '7.2']],
  [8, 1, ['8.1', '8.2', '8.3', '8.4']],
];

function measuresFrom(paragraph: number, sentence: number): string[] {
  return plan.measures
    .filter(({ source }) => source.some((each) => each.paragraph === paragraph && each.sentence === sentence))
    .map(({ code }) => code);
}

function without(codes: string[]): Plan {
  return { ...plan, measures: plan.measures.filter(({ code }) => !codes.includes(code)) };
}

describe('the plan of 2023', () => {
  it('has no fault', () => {
    expect(checkPlan(soundPlan())).toEqual([]);
  });

  it('has four general measures and 3 + 5 + 10 + 4 + 4 + 2 + 2 + 4 in the eight areas', () => {
    const counts = plan.areas.map(({ slug }) => plan.measures.filter(({ area }) => area === slug).length);
    expect(counts).toEqual([3, 5, 10, 4, 4, 2, 2, 4]);
    expect(plan.measures.filter(({ area }) => area === null).map(({ code }) => code)).toEqual([
      '0.1',
      '0.2',
      '0.3',
      '0.4',
    ]);
    expect(plan.measures).toHaveLength(38);
  });

  it('binds only the mutual visits, in each direction, and the yearly meeting', () => {
    const binding = plan.measures.filter(({ force }) => force === 'binding');
    const duties = binding.flatMap(({ indicators }) =>
      indicators.filter(({ required }) => required !== null),
    );
    expect(binding.map(({ code }) => code)).toEqual(['1.1', '1.2']);
    expect(duties.map(({ code, by, required }) => [code, by, required])).toEqual([
      ['1.1.1', 'gd', 1],
      ['1.1.2', 'gz', 1],
      ['1.2.1', 'either', 1],
    ]);
  });

  it('takes a figure from its ledger where one stands, and is reported by hand otherwise', () => {
    const all = plan.measures.flatMap(({ indicators }) => indicators);
    expect(all).toHaveLength(122);
    expect(all.filter(({ source }) => source === 'ledger').map(({ code }) => code)).toEqual([
      '1.1.1',
      '1.1.2',
      '1.1.3',
      '1.2.1',
      '1.3.1',
      '1.3.2',
      ...['2.1.1', '2.1.2', '2.1.3', '2.2.1', '2.2.2', '2.3.1', '2.3.2', '2.3.3', '2.4.1', '2.4.2'],
      ...['3.2.1', '3.2.2', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6', '3.3.7'],
      ...['3.4.1', '3.4.2', '3.7.1', '3.7.2', '3.7.3', '3.7.5', '3.7.6'],
      ...['3.8.1', '3.8.2', '3.8.4'],
      ...['3.9.2', '3.10.1', '3.10.3', '3.10.4', '3.10.5', '3.10.6', '3.10.7'],
      ...['7.2.1', '7.2.2', '7.2.3'],
    ]);
  });

  it('hands station and governance work to the Party social-work departments on 1 July 2024', () => {
    const handed = plan.measures.filter(({ responsible }) =>
      ['gd', 'gz'].every((side) => {
        const [before, after, ...more] = responsible[side] ?? [];
        return before?.until === '2024-06-30' && after?.from === '2024-07-01' && more.length === 0;
      }),
    );
    expect(handed.map(({ code }) => code)).toEqual(['3.9', '3.10', '5.1', '5.2']);
    expect(handed.map(({ responsible }) => responsible.gz?.[1]?.unit)).toEqual(
      Array.from({ length: 4 }, () => 'gz-social-work'),
    );
  });

  it('makes the bureau of Qiandongnan answer for its area on the Guizhou side', () => {
    const measure = plan.measures.find(({ code }) => code === '4.4');
    expect(measure?.responsible.gz).toEqual([
      { unit: null, bureau: '522600', from: '2023-01-01', until: null },
    ]);
  });

  it('sets no count to reach for lottery sales', () => {
    const lottery = plan.measures.filter(({ area }) => area === 'welfare-lottery');
    expect(
      lottery.flatMap(({ indicators }) => indicators.filter(({ required }) => required !== null)),
    ).toEqual([]);
    expect(lottery.map(({ force }) => force)).toEqual(['expected', 'expected', 'expected', 'expected']);
  });
});

describe('the article behind it', () => {
  it('has fourteen sentences in its lead and eight paragraphs', () => {
    expect(outline.paragraphs.map(({ paragraph, sentences: each }) => [paragraph, each.length])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 2],
      [5, 2],
      [6, 1],
      [7, 1],
      [8, 1],
    ]);
  });

  it('has a measure for every sentence', () => {
    expect(coverageFaults(plan, outline)).toEqual([]);
    for (const [paragraph, sentence, codes] of sentences)
      expect(measuresFrom(paragraph, sentence), `${paragraph}.${sentence}`).toEqual(codes);
  });

  it('loses a sentence with the last measure that came from it, and not before', () => {
    for (const [, , codes] of sentences) {
      expect(coverageFaults(without(codes.slice(1)), outline)).toEqual([]);
      expect(coverageFaults(without(codes), outline)).toHaveLength(1);
    }
    expect(coverageFaults(without(['7.1', '7.2']), outline)).toMatchObject([
      { key: 'measures', problem: '第七段第1句没有任务对应' },
    ]);
  });
});
