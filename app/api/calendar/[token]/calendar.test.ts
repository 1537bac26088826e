import { expect, test } from 'vitest';
import { calendarText } from './calendar';

const meeting = {
  id: 8,
  name: '粤黔民政领域东西部协作联席会议第五次会议',
  plannedOn: '2025-11-18',
  heldOn: null,
  place: '广州市; 东风路',
  host: '广东省民政厅',
  state: 'planned',
  changedAt: new Date('2025-09-01T02:03:04Z'),
  version: 2,
} as const;

/** Long lines are folded after 75 octets and go on behind a blank (RFC 5545, 3.1). */
function linesOf(text: string): string[] {
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  return text.replaceAll('\r\n ', '').split('\r\n');
}

test('a meeting is a whole day under its name, and only what was held is certain', () => {
  const lines = linesOf(calendarText([meeting], 'https://yueqian.example'));
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:meeting-8@yueqian.example',
      'DTSTART;VALUE=DATE:20251118',
      'DTEND;VALUE=DATE:20251119',
      'DTSTAMP:20250901T020304Z',
      'SEQUENCE:2',
      'STATUS:TENTATIVE',
      'SUMMARY:粤黔民政领域东西部协作联席会议第五次会议',
      'LOCATION:广州市\\; 东风路',
      'DESCRIPTION:筹备中，广东省民政厅主办',
      'URL;VALUE=URI:https://yueqian.example/meetings/8',
    ]),
  );
  const held = linesOf(
    calendarText([{ ...meeting, heldOn: '2025-11-20', state: 'held' }], 'https://yueqian.example'),
  );
  expect(held).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20251120', 'STATUS:CONFIRMED']));
});
