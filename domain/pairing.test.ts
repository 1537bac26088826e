import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './calendar';
import {
  isSleeping,
  missingOfPairing,
  type Pairing,
  pairingStanding,
  sleepingSince,
  ways,
  waysOf,
} from './pairing';
import { pairingContent } from './pairing-input';

const typed = {
  ...{ helperId: '1', receiverId: '2', agreement: '协议', signedOn: '2025-01-01', endsOn: '2027-12-31' },
  ...{ ways: { health: 'on', industry: 'on' }, project: '', plannedFen: '10.5' },
};

describe('what is typed', () => {
  test('becomes a pairing: ways in their order, money in 分', () => {
    expect(pairingContent.parse(typed)).toMatchObject({
      helperId: 1,
      ways: 'industry,health',
      plannedFen: 10_500_000,
      endsOn: '2027-12-31',
    });
    expect(pairingContent.parse({ ...typed, endsOn: '', plannedFen: '', ways: {} })).toMatchObject({
      endsOn: null,
      plannedFen: null,
      ways: '',
    });
  });

  test.each([
    ['endsOn', { endsOn: '2024-12-31' }, '有效期不能早于签约日期。'],
    ['endsOn', { endsOn: '2025-02-30' }, '请填写有效期至'],
    ['plannedFen', { plannedFen: '-5' }, '请填写不小于 0 的金额'],
    ['plannedFen', { plannedFen: '约10万' }, '请填写不小于 0 的金额'],
    ['helperId', { helperId: '' }, '请选择帮扶单位。'],
    ['signedOn', { signedOn: '去年' }, '请填写签约日期'],
  ])('%s is refused at its field', (field, given, sentence) => {
    const { error } = pairingContent.safeParse({ ...typed, ...given });
    expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      expect.stringContaining(`${field} ${sentence}`) as string,
    ]);
  });

  test('a way nobody knows is no way', () => {
    expect(pairingContent.parse({ ...typed, ways: { health: 'on', magic: 'on', other: 'off' } }).ways).toBe(
      'health',
    );
  });
});

test('what a draft may leave empty is asked for when it is handed in', () => {
  const pairing: Pairing = {
    ...pairingContent.parse(typed),
    agreement: '',
    ways: '',
    signedOn: '2025-10-01',
  };
  expect(Object.keys(missingOfPairing(pairing, '2025-09-30'))).toEqual(['signedOn', 'agreement', 'ways']);
  expect(missingOfPairing(pairingContent.parse(typed), '2025-09-30')).toEqual({});
});

test('ways are read back as they were joined', () => {
  fc.assert(
    fc.property(fc.subarray([...ways]), (chosen) => {
      expect(waysOf({ ways: chosen.join(',') })).toEqual(chosen);
    }),
  );
});

describe('where a pairing stands', () => {
  const at = (endsOn: string | null, isOfficial = true) =>
    pairingStanding({ isOfficial, endsOn, exitedOn: null }, '2025-09-30', '2025-11-29');

  test.each([
    [null, 'in-force'],
    ['2025-11-30', 'in-force'],
    ['2025-11-29', 'expiring'],
    ['2025-09-30', 'expiring'],
    ['2025-09-29', 'ended'],
  ])('one that ends %s is %s', (endsOn, standing) => {
    expect(at(endsOn)).toBe(standing);
  });

  test('before both sides stand by it, it is proposed whatever it says', () => {
    expect(at('2020-01-01', false)).toBe('proposed');
  });

  test('one that was let go is exited from that day on, whatever its term says', () => {
    const facts = { isOfficial: true, endsOn: '2025-06-01', exitedOn: '2025-09-30' };
    expect(pairingStanding(facts, '2025-09-30', '2025-11-29')).toBe('exited');
    expect(pairingStanding(facts, '2025-09-29', '2025-11-28')).toBe('ended');
  });

  test('as days go by it never comes back', () => {
    const order = ['in-force', 'expiring', 'ended'];
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 366 }), (ends, day, notice) => {
        const facts = { isOfficial: true, endsOn: addDays('2025-01-01', ends), exitedOn: null };
        const on = (date: string) => order.indexOf(pairingStanding(facts, date, addDays(date, notice)));
        expect(on(addDays('2025-01-01', day + 1))).toBeGreaterThanOrEqual(on(addDays('2025-01-01', day)));
      }),
    );
  });
});

test('of 180 days up to the day the first is counted, and the one before is not', () => {
  expect(sleepingSince('2025-09-30', 180)).toBe('2025-04-04');
  expect(sleepingSince('2025-09-30', 1)).toBe('2025-09-30');
});

test.each([
  ['in-force', '2024-01-01', '2025-04-02', true],
  ['in-force', '2024-01-01', '2025-04-03', false],
  ['expiring', '2024-01-01', null, true],
  ['in-force', '2025-04-03', null, false],
  ['ended', '2020-01-01', null, false],
  ['exited', '2020-01-01', null, false],
  ['proposed', '2020-01-01', null, false],
] as const)('%s since %s, last active %s: sleeping is %s', (standing, signedOn, lastHeldOn, isAsleep) => {
  expect(isSleeping({ standing, signedOn, lastHeldOn }, '2025-04-03')).toBe(isAsleep);
});
