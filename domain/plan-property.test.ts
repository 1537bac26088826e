import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gone, put, soundPlan } from '../plans/testing';
import { frequencies } from './calendar';
import { aggregations, directions, forces, reporters, sources } from './indicator';
import { planEvidenceKinds } from './evidence-kind';
import { isMetric, metrics } from './metric';
import { planSchema, planUnitKinds } from './plan';
import { checkPlan } from './plan-check';
import { type Path, valueAt } from './plan-fault';
import { knownKeys } from './plan-shape';

const runs = { numRuns: 200 };
const slowly = { timeout: 60_000 };

/** Every place of the plan that a path leads to, maps and lists included. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...steps.flatMap((step) => placesIn(valueAt(value, [step]), [...path, step]))];
}

const whole = soundPlan();
const places = placesIn(whole).filter((path) => path.length > 0);
const keys = places.filter((path) => typeof path.at(-1) === 'string');

const words: Record<string, readonly string[]> = {
  frequency: frequencies,
  aggregation: aggregations,
  direction: directions,
  reporter: reporters,
  source: sources,
  force: forces,
  evidence: planEvidenceKinds,
  kind: planUnitKinds,
  metric: Object.keys(metrics).filter(isMetric),
  visitsJudged: ['each-direction', 'in-total'],
  reviewLevels: ['full', 'department'],
};

const enums = places.flatMap((path) => {
  const word = valueAt(whole, path);
  const allowed = words[String(path.findLast((step) => typeof step === 'string'))];
  return typeof word === 'string' && allowed ? [{ path, word, allowed }] : [];
});

/** A word with one letter changed, doubled or dropped, as hands do, or any other text. */
function misspelt(word: string): fc.Arbitrary<string> {
  const typo = fc
    .tuple(fc.nat(word.length), fc.constantFrom('', 'x', 'X', '-', ' ', '年'))
    .map(([cut, letter]) => word.slice(0, cut) + letter + word.slice(letter === '' ? cut + 1 : cut));
  return fc.oneof(typo, fc.string());
}

it('a key under another name is always a fault', slowly, () => {
  const renamed = fc.constantFrom(...keys).chain((path) => {
    const known = knownKeys(path.slice(0, -1));
    const other = known.length > 0 ? fc.constantFrom(...known) : fc.string();
    return fc.oneof(misspelt(String(path.at(-1))), other).map((to) => ({ path, to }));
  });
  fc.assert(
    fc.property(renamed, ({ path, to }) => {
      const plan = soundPlan();
      const value = valueAt(plan, path);
      const target = [...path.slice(0, -1), to];
      fc.pre(valueAt(plan, target) === undefined && to !== '__proto__');
      // A count of 1 that becomes a weight of 1 says the same: both are what is meant where nothing is written.
      fc.pre(!(path.at(-1) === 'required' && to === 'weight'));
      put(plan, path, gone);
      put(plan, target, value);
      expect(checkPlan(plan).length, `${path.join('.')} as ${to}`).toBeGreaterThan(0);
    }),
    runs,
  );
});

it('a word that is none of those allowed is always a fault', slowly, () => {
  const reworded = fc.constantFrom(...enums).chain((one) => misspelt(one.word).map((to) => ({ ...one, to })));
  fc.assert(
    fc.property(reworded, ({ path, allowed, to }) => {
      fc.pre(!allowed.includes(to));
      const plan = soundPlan();
      put(plan, path, to);
      expect(checkPlan(plan).length, `${path.join('.')} is ${to}`).toBeGreaterThan(0);
    }),
    runs,
  );
});

it('whatever stands in a place, the check answers, and what it lets pass can be read', slowly, () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
      const plan = soundPlan();
      put(plan, path, value);
      if (checkPlan(plan).length === 0) planSchema.parse(plan);
    }),
    runs,
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(checkPlan(value).length).toBeGreaterThan(0);
    }),
    runs,
  );
});
