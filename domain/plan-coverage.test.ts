import { expect, it } from 'vitest';
import { coverageFaults, type Outline, sentenceName } from './plan-coverage';

const sentence = { characters: 9, sha256: '0'.repeat(64) };
const outline: Outline = {
  title: '示例',
  paragraphs: [
    { paragraph: 0, sentences: [sentence] },
    { paragraph: 1, sentences: [sentence, sentence] },
  ],
};

function planFrom(...places: [paragraph: number, sentence: number][]) {
  return {
    measures: [{ code: '1.1', source: places.map(([paragraph, at]) => ({ paragraph, sentence: at })) }],
  };
}

it('finds nothing when every sentence is the source of a measure', () => {
  expect(coverageFaults(planFrom([0, 1], [1, 1], [1, 2]), outline)).toEqual([]);
});

it('names every sentence that is the source of none', () => {
  const problems = coverageFaults(planFrom([1, 1]), outline).map(({ problem }) => problem);
  expect(problems).toEqual(['导语第1句没有任务对应', '第一段第2句没有任务对应']);
});

it('names a source that no sentence stands behind', () => {
  expect(coverageFaults(planFrom([0, 1], [1, 1], [1, 2], [1, 3]), outline)).toMatchObject([
    { key: 'measures[1.1].source[第4项].sentence', problem: '方案里没有这一句' },
  ]);
});

it('reads a broken plan without stumbling', () => {
  expect(coverageFaults(null, outline)).toHaveLength(3);
  expect(coverageFaults({ measures: [{ source: [{ paragraph: '1' }] }, 7] }, outline)).toHaveLength(3);
});

it('names sentences as people do', () => {
  expect([sentenceName(0, 1), sentenceName(3, 2), sentenceName(12, 1)]).toEqual([
    '导语第1句',
    '第三段第2句',
    '第12段第1句',
  ]);
});
