import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width';
import { titleLines } from './title-line';

describe('a title', () => {
  test('that fits stays on one line', () => {
    expect(titleLines('关于印发会议纪要的函')).toEqual(['关于印发会议纪要的函']);
  });

  test.each([
    '关于深化粤黔民政领域东西部协作有关工作的会议纪要',
    '粤黔民政领域东西部协作第三次联席会议议定事项任务分解表',
    '广东省民政厅关于商请反馈粤黔民政领域东西部协作第三次联席会议议定事项2023年第三季度进展情况的函',
  ])('keeps its text, its width and whole words: %s', (title) => {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(textWidth(line)).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[的、，和与》”）]/);
    }
    expect(lines.join('/')).not.toMatch(/纪\/要|会\/议|民\/政|东\/西部/);
  });

  test('is not a box: lines of one length are avoided where words allow', () => {
    const lines = titleLines('关于深化粤黔民政领域东西部协作有关工作的会议纪要');
    expect(new Set(lines.map(textWidth)).size).toBeGreaterThan(1);
  });

  test('that has lines of its own keeps them', () => {
    expect(titleLines('广东省民政厅\n关于召开会议的函')).toEqual(['广东省民政厅', '关于召开会议的函']);
  });

  test('does not split the words of this field', () => {
    expect(titleLines('关于社会组织结对帮扶台账确认工作的督办单').join('/')).not.toMatch(
      /结对\/|帮\/扶|台\/账|督办\/单/,
    );
  });

  test('far too long for a title is left as it is', () => {
    const long = '关于工作的函'.repeat(30);
    expect(titleLines(long)).toEqual([long]);
  });
});
