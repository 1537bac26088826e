import { describe, expect, test } from 'vitest';
import { checkWord } from './check';
import type { WordDocument } from './element';
import { projectLedgerDocument } from './project-ledger';
import { renderWord } from './render';
import { statementDocument } from './statement';
import { printed, savedAgain } from './testing/printed';
import { projectRow } from './testing/project-row';
import { documents, projectLedger, statement } from './testing/sample';

/** Points to the millimetre. */
const millimetre = 72 / 25.4;
const typeArea = { left: 28, right: 184, top: 37, bottom: 262 };

/** Paragraphs of whole lines, so that every page but the last is full: 26, 54 and 82 characters with the indent. */
const full: WordDocument = {
  format: 'ordinary',
  subject: '满页',
  creator: '广东省民政厅',
  madeOn: '2023-06-01',
  isDraft: false,
  elements: Array.from({ length: 60 }, (_, at) => ({
    kind: 'paragraph',
    text: '国'.repeat(26 + 28 * (at % 3)),
  })),
};

test('a full page is printed with 22 lines, and a full line with 28 characters from edge to edge', async () => {
  const pages = (await printed(await renderWord(full))).slice(0, -1);
  expect(pages.length).toBeGreaterThan(3);
  for (const { lines } of pages) {
    const text = lines.filter((line) => line.text.includes('国'));
    expect(text).toHaveLength(22);
    for (const line of text) {
      const isFirst = line.left > (typeArea.left + 5) * millimetre;
      expect(line.text).toHaveLength(isFirst ? 26 : 28);
      expect(line.right / millimetre).toBeCloseTo(typeArea.right, 0);
    }
  }
});

describe('page numbers', () => {
  test('are on the right of odd pages and on the left of even ones, under the type area', async () => {
    const pages = await printed(await renderWord(full));
    pages.forEach(({ lines }, at) => {
      const number = lines.find(({ text }) => text === `—${at + 1}—`);
      // The dash is in the middle of its characters, 7 mm under the type area.
      const dash = ((number?.top ?? 0) + (number?.bottom ?? 0)) / 2 / millimetre;
      expect(Math.abs(dash - typeArea.bottom - 7)).toBeLessThan(1.5);
      const edge = at % 2 === 0 ? number?.right : number?.left;
      const wanted = at % 2 === 0 ? typeArea.right - 4.9 : typeArea.left + 4.9;
      expect(Math.abs((edge ?? 0) / millimetre - wanted)).toBeLessThan(1.5);
    });
  });

  test('of a letter begin on its second page', async () => {
    const [first, second] = await printed(await renderWord(documents.letter));
    expect(first?.lines.some(({ text }) => text.includes('—1—'))).toBe(false);
    expect(second?.lines.some(({ text }) => text.includes('—2—'))).toBe(true);
  });
});

test('the last line of 版记 ends with the type area, on the page that the text ends on', async () => {
  const last = (await printed(await renderWord(documents.minutes))).at(-1);
  const line = last?.lines.find(({ text }) => text.endsWith('印发'));
  expect(Math.abs((line?.bottom ?? 0) / millimetre - typeArea.bottom)).toBeLessThan(5);
  expect(last?.lines.some(({ text }) => text.startsWith('出席'))).toBe(true);
});

test('the mark of minutes stands on one line, 35 mm under the edge of the type area', async () => {
  const [first] = await printed(await renderWord(documents.minutes));
  const mark = first?.lines[0];
  expect(mark?.text).toBe('粤黔民政领域东西部协作联席会议纪要');
  expect(Math.abs((mark?.top ?? 0) / millimetre - typeArea.top - 35)).toBeLessThan(4);
  // 7.3.3: the first page shows some of the text.
  expect(first?.lines.some(({ text }) => text.startsWith('2023年6月1日'))).toBe(true);
});

test('a ledger lies on its side, and repeats its heading on every page', async () => {
  const pages = await printed(await renderWord(documents['task table']));
  expect(pages.length).toBeGreaterThan(1);
  for (const { width, height, lines } of pages) {
    expect(width).toBeGreaterThan(height);
    expect(lines.some(({ text }) => text.includes('议定事项') && text.includes('进展情况'))).toBe(true);
  }
});

test.each([1, 3, 4, 5, 6, 7, 8, 45, 46, 47, 48, 49, 50, 51, 52])(
  'a ledger of %s projects is signed on the page of its last rows and of its total',
  async (count) => {
    const projects = Array.from({ length: count }, (_, at) => projectRow(at));
    const pages = await printed(await renderWord(projectLedgerDocument({ ...projectLedger, projects })));
    const last = pages.at(-1)?.lines.map(({ text }) => text) ?? [];
    const at = (word: string) => last.findIndex((text) => text.includes(word));
    const order = ['项目名称', '合计（双方互认的', '签署单位', '审核人（签字）', '职务', '日期年月日'].map(
      at,
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    // Of each row the line on which the name of who leads it ends.
    const rows = last.filter((text) => /广州市慈善会|联合基金会/.test(text));
    expect(rows.length).toBeGreaterThanOrEqual(Math.min(2, count));
    for (const { lines } of pages) expect(lines.some(({ text }) => text.includes('牵头单位'))).toBe(true);
  },
);

test('a statement is signed on the page of its annex', async () => {
  const [line = { source: '', item: '', fen: 1, note: '' }] = statement.annex;
  for (const count of [0, 1, 2, 9, 10, 11, 12, 13]) {
    const annex = Array.from({ length: count }, () => line);
    const pages = await printed(await renderWord(statementDocument({ ...statement, annex })));
    const last = (pages.at(-1)?.lines ?? []).map(({ text }) => text).join('');
    expect(last).toMatch(count === 0 ? /没有未办结的差异.*签署单位/ : /未办结事项.*合计（.*签署单位/);
    expect(last).toMatch(/梁某吴某.*2025年1月20日2025年1月22日/);
  }
});

test('a signature is never alone on its page', async () => {
  const last = (await printed(await renderWord(documents.letter))).at(-1);
  const texts = last?.lines.map(({ text }) => text) ?? [];
  expect(texts.indexOf('广东省民政厅')).toBeGreaterThan(0);
});

// A letter loses its second rule there: LibreOffice turns the frame in a footer into a drawing.
test.each(['minutes', 'notice', 'task table', 'project ledger', 'statement'] as const)(
  '%s keeps the standard after LibreOffice has saved it: the checker knows more than our own way of writing',
  async (name) => {
    const document = documents[name];
    const file = await savedAgain(await renderWord(document));
    expect(checkWord(file, document.format)).toEqual([]);
  },
);
