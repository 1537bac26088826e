import { expect, test } from 'vitest';
import { confirmedOn, type MeetingFacts, meetingName, meetingState, ordinalText } from './meeting';

const [gd, gz] = [1, 2];
const parties = [gd, gz];
const planned: MeetingFacts = { heldOn: null, publishedOn: null, minutes: null };
const held = { ...planned, heldOn: '2025-05-20' };
const signed = (...who: [number, 'sign' | 'return', string][]): MeetingFacts => ({
  ...held,
  minutes: { signatures: who.map(([departmentId, signature, on]) => ({ departmentId, signature, on })) },
});

test('a meeting is as far as what was written down about it', () => {
  expect(meetingState(planned, parties)).toBe('planned');
  expect(meetingState(held, parties)).toBe('held');
  expect(meetingState(signed(), parties)).toBe('drafted');
  expect(meetingState(signed([gd, 'sign', '2025-05-25']), parties)).toBe('drafted');
  const both = signed([gd, 'sign', '2025-05-25'], [gz, 'sign', '2025-05-28']);
  expect(meetingState(both, parties)).toBe('confirmed');
  expect(meetingState({ ...both, publishedOn: '2025-06-01' }, parties)).toBe('published');
});

test('minutes that one side sent back are not confirmed', () => {
  const returned = signed([gd, 'sign', '2025-05-25'], [gz, 'return', '2025-05-28']);
  expect(meetingState(returned, parties)).toBe('drafted');
  expect(confirmedOn(returned, parties)).toBeNull();
});

test('the meeting counts from the last signature on', () => {
  expect(confirmedOn(signed([gz, 'sign', '2025-05-28'], [gd, 'sign', '2025-05-25']), parties)).toBe(
    '2025-05-28',
  );
  expect(confirmedOn(signed([gd, 'sign', '2025-05-25']), [])).toBeNull();
});

test.each([
  [1, '第一次'],
  [10, '第十次'],
  [12, '第十二次'],
  [20, '第二十次'],
  [99, '第九十九次'],
  [100, '第 100 次'],
])('%i is %s', (number, text) => {
  expect(ordinalText(number)).toBe(text);
});

test('a meeting is called by its series and number', () => {
  expect(meetingName({ series: '粤黔民政协作联席会议', number: 3 })).toBe('粤黔民政协作联席会议第三次会议');
});
