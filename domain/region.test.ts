import { describe, expect, test } from 'vitest';
import divisions from '@/db/divisions.json';
import { findRegion, type Region } from './region';
import { shortRegion } from './short-region';

const counties: readonly Region[] = divisions.guizhouPrefectures
  .flatMap((prefecture) => prefecture.counties)
  .map(({ code, name }, at) => ({
    id: at,
    code,
    name,
    level: 'county',
    formerNames: divisions.renames.filter((one) => one.code === code).map((one) => one.formerName),
  }));

const namesOf = (text: string) => {
  const found = findRegion(text, counties);
  return found.kind === 'unclear' ? found.suggestions.map(({ name }) => name) : found.region.name;
};

describe('a county of Guizhou', () => {
  test('by its name, spaces and all', () => {
    expect(findRegion(' 榕江县　', counties)).toMatchObject({ kind: 'found', region: { code: '522632' } });
  });

  test.each([
    ['黔西县', '520581'],
    ['水城县', '520204'],
  ])('by the former name %s', (name, code) => {
    expect(findRegion(name, counties)).toMatchObject({ kind: 'renamed', region: { code } });
  });

  test.each([
    ['榕江', ['榕江县']],
    ['威宁县', ['威宁彝族回族苗族自治县']],
    ['三都', ['三都水族自治县']],
    ['黔西', ['黔西市']],
    ['夜郎县', []],
    ['县', []],
    ['', []],
  ])('%s is only suggested', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  test('every county is found by its own name', () => {
    for (const { name } of counties) expect(namesOf(name)).toBe(name);
  });
});

test.each([
  ['黔东南苗族侗族自治州', '黔东南州'],
  ['黔南布依族苗族自治州', '黔南州'],
  ['威宁彝族回族苗族自治县', '威宁县'],
  ['务川仡佬族苗族自治县', '务川县'],
  ['三都水族自治县', '三都县'],
  ['毕节市', '毕节市'],
])('%s is drawn as %s', (name, short) => {
  expect(shortRegion(name)).toBe(short);
});

test('no county of Guizhou is left long, and no two are drawn alike', () => {
  const short = counties.map(({ name }) => shortRegion(name));
  expect(short.filter((name) => name.includes('自治'))).toEqual([]);
  expect(new Set(short).size).toBe(short.length);
});
