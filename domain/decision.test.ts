import { expect, test } from 'vitest';
import { decided, type Decision, type Ground } from './decision';
import type { Refusal } from './refusal';

const ground: Ground = {
  heldOn: '2025-05-20',
  parties: [1, 2],
  areas: new Set([7]),
  agendaItems: new Set([30]),
  units: new Map([
    [101, 1],
    [201, 2],
  ]),
};
const decision: Decision = {
  areaId: 7,
  agendaItemId: 30,
  text: '建立联络员制度',
  expectedResult: '制度',
  supporting: '',
  due: '第三季度',
  leads: [101, 201],
};

test('a decision takes the meeting’s year and the lead of each side', () => {
  expect(decided(decision, ground)).toMatchObject({
    leads: [
      { departmentId: 1, organisationId: 101 },
      { departmentId: 2, organisationId: 201 },
    ],
    values: { agendaItemId: 30, dueOn: '2025-09-30', originalDueOn: '2025-09-30', isOpenEnded: false },
  });
  expect(decided({ ...decision, agendaItemId: 0, due: '长期坚持' }, ground).values).toMatchObject({
    agendaItemId: null,
    dueOn: null,
    isOpenEnded: true,
  });
});

test.each<[string, Partial<Decision>, string]>([
  ['a date that is none', { due: '尽快' }, 'due'],
  ['a date before the meeting', { due: '2025-05-19' }, 'due'],
  ['an area of another programme', { areaId: 8 }, 'areaId'],
  ['an item of another meeting', { agendaItemId: 31 }, 'agendaItemId'],
  ['a lead of the other side', { leads: [201, 201] }, 'leads.0'],
  ['no lead', { leads: [101] }, 'leads.1'],
])('refuses %s at its field', (_, change, field) => {
  try {
    decided({ ...decision, ...change }, ground);
    expect.unreachable();
  } catch (error) {
    expect(Object.keys((error as Refusal).fields)).toEqual([field]);
  }
});

test('refuses a decision of a meeting that was not held', () => {
  expect(() => decided(decision, { ...ground, heldOn: null })).toThrow('会议还没有召开');
});
