import { expect, test } from 'vitest';
import { awaitedFrom, draftedLetter, letterNumber, letterState } from './letter';

const [gd, gz] = [1, 2];
const about = (own: 'received' | 'verified' | 'confirmed', other: 'received' | 'verified' | 'confirmed') => ({
  text: '开通旅居养老专线',
  meeting: '联席会议第四次会议',
  dueOn: '2025-09-15',
  isOpenEnded: false,
  halves: [
    { departmentId: gd, side: '粤', unit: '养老服务处', state: own },
    { departmentId: gz, side: '黔', unit: '养老处', state: other },
  ],
});

test('a letter has its number once it is sent', () => {
  expect(letterNumber({ short: '粤', year: 2025, serial: 3 })).toBe('粤民函〔2025〕3号');
  expect(letterNumber({ short: '粤', year: null, serial: null })).toBeNull();
  expect([letterState({ sentOn: null }), letterState({ sentOn: '2025-09-01' })]).toEqual(['draft', 'sent']);
});

test('a decision waits for the other side where its own half is under way or ours wants its word', () => {
  expect(awaitedFrom(about('received', 'received'), gz)).toEqual(['黔方养老处办理']);
  expect(awaitedFrom(about('verified', 'received'), gz)).toEqual(['黔方审核人确认', '黔方养老处办理']);
  expect(awaitedFrom(about('received', 'verified'), gz)).toEqual([]);
  expect(awaitedFrom(about('verified', 'confirmed'), gz)).toEqual(['黔方审核人确认']);
});

test('the draft says what was decided, when it is due and what is waited for, and asks for it', () => {
  const { subject, body } = draftedLetter(about('verified', 'received'), gz);
  expect(subject).toBe('关于商请推进“开通旅居养老专线”的函');
  expect(body.split('\n')).toEqual([
    '联席会议第四次会议议定“开通旅居养老专线”，应于2025年9月15日前完成。',
    '目前该事项等待黔方审核人确认、黔方养老处办理。',
    '为保证议定事项按期落实，商请贵厅协调有关单位抓紧办理，并将办理情况函复我厅。',
    '专此函达，请予支持。',
  ]);
  expect(draftedLetter(null, gz).subject).toBe('关于商请协助办理有关协作事项的函');
});
