import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { above, isDepartment, isWithin } from './organisation';

const runs = { numRuns: 1000 };
const anyIds = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

function pathOf(ids: readonly number[]): string {
  return `/${ids.join('/')}/`;
}

describe('where a unit stands', () => {
  it.each([
    ['/1/7/30/', '/1/7/30/', true],
    ['/1/7/30/', '/1/7/', true],
    ['/1/7/30/', '/1/', true],
    ['/1/7/', '/1/7/30/', false],
    ['/1/70/', '/1/7/', false],
    ['/11/', '/1/', false],
    ['/2/7/', '/1/7/', false],
    ['/7/', '/1/7/', false],
  ])('%s is within %s: %s', (path, top, within) => {
    expect(isWithin(path, top)).toBe(within);
  });

  it.each([
    ['/1/', []],
    ['/1/7/', ['/1/']],
    ['/1/7/30/', ['/1/7/', '/1/']],
    ['/1/7/30/4/', ['/1/7/30/', '/1/7/', '/1/']],
  ])('above %s stand %j', (path, units) => {
    expect(above(path)).toEqual(units);
    expect(isDepartment(path)).toBe(units.length === 0);
  });

  it('is within exactly itself and the units above it', () => {
    fc.assert(
      fc.property(anyIds, anyIds, (ids, others) => {
        const isPrefix = others.every((id, at) => ids[at] === id);
        expect(isWithin(pathOf(ids), pathOf(others))).toBe(isPrefix);
        const chain = [pathOf(ids), ...above(pathOf(ids))];
        expect(chain.includes(pathOf(others))).toBe(isPrefix);
        expect(chain).toHaveLength(ids.length);
      }),
      runs,
    );
  });
});
