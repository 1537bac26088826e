import { describe, expect, test } from 'vitest';
import { isAdmitted, isDueToBeSeen, isOver } from './session';
import { ceiling, signInInput } from './sign-in';

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const session = { seenAt: at('09:00:00'), expiresAt: at('16:00:00'), endedAt: null };

describe('a session', () => {
  test.each([
    ['used a moment ago', session, '09:00:01', false],
    ['unused for just under half an hour', session, '09:29:59', false],
    ['unused for half an hour', session, '09:30:00', true],
    ['used all day, eight hours old', { ...session, seenAt: at('15:59:59') }, '16:00:00', true],
    ['ended', { ...session, endedAt: at('09:00:00') }, '09:00:01', true],
    ['under a clock that slipped by a few seconds', session, '08:59:56', false],
    ['under a clock that was set back an hour', session, '08:00:00', true],
    [
      'under a clock that was set back past its end',
      { ...session, seenAt: at('15:59:59') },
      '15:30:00',
      true,
    ],
  ])('%s', (_, times, now, over) => {
    expect(isOver(times, at(now))).toBe(over);
  });

  test('is written down as seen once a minute', () => {
    expect(isDueToBeSeen(session, at('09:00:59'))).toBe(false);
    expect(isDueToBeSeen(session, at('09:01:00'))).toBe(true);
  });
});

describe('what is typed to sign in', () => {
  const password = 'p';

  test.each([
    [' GD-Staff ', 'gd-staff'],
    ['ｇｄ－ｓｔａｆｆ', 'gd-staff'],
  ])('takes %j as %s', (login, name) => {
    expect(signInInput.parse({ login, password }).login).toBe(name);
  });

  test.each(['', 'a', '张三', 'a b', 'a\0b', "a'--", 'x'.repeat(65)])('refuses the account %j', (login) => {
    expect(signInInput.safeParse({ login, password }).success).toBe(false);
  });

  test('takes a password as it is, up to 256 characters', () => {
    expect(signInInput.parse({ login: 'ab', password: ' 密 码 ' }).password).toBe(' 密 码 ');
    expect(signInInput.safeParse({ login: 'ab', password: '密'.repeat(256) }).success).toBe(true);
    expect(signInInput.safeParse({ login: 'ab', password: '密'.repeat(257) }).success).toBe(false);
    expect(signInInput.safeParse({ login: 'ab', password: '' }).success).toBe(false);
  });
});

test('five failures lock a name and an address; an address that many share takes more', () => {
  expect(ceiling('login', 'gd-staff')).toBe(5);
  expect(ceiling('login', 'loopback')).toBe(5);
  expect(ceiling('source', '203.0.113.9')).toBe(5);
  expect(ceiling('source', 'loopback')).toBe(50);
});

test('demo accounts are admitted in demonstrations and tests only, disabled ones nowhere', () => {
  const demo = { isDemo: true, disabledAt: null };
  expect((['production', 'demo', 'test'] as const).map((mode) => isAdmitted(demo, mode))).toEqual([
    false,
    true,
    true,
  ]);
  expect(isAdmitted({ isDemo: false, disabledAt: null }, 'production')).toBe(true);
  expect(isAdmitted({ isDemo: true, disabledAt: at('00:00:00') }, 'demo')).toBe(false);
});
