import { describe, expect, test } from 'vitest';
import { minutesDocument } from './minutes';
import { renderWord } from './render';
import { type Demand, letterOnly, lying, minutesOnly, upright } from './testing/geometry';
import { partOf } from './testing/part';
import { documents, minutes } from './testing/sample';

const tables: Record<keyof typeof documents, readonly Demand[]> = {
  minutes: [...upright, ...minutesOnly],
  letter: [...upright, ...letterOnly],
  notice: upright,
  'task table': lying,
  'project ledger': lying,
  statement: lying,
};

describe.each(Object.entries(documents))('%s', (name, document) => {
  test.each(tables[name as keyof typeof tables])('keeps $clause: $says', async ({ part, xml }) => {
    expect(partOf(await renderWord(document), part)).toMatch(xml);
  });

  test('is the same to the byte whenever it is made', async () => {
    const [one, other] = [await renderWord(document), await renderWord(document)];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });
});

test('a page of the file has 22 lines of 28 characters', async () => {
  const file = await renderWord(documents.minutes);
  const number = (part: string, pattern: RegExp) => Number(pattern.exec(partOf(file, part))?.[1]);
  const margin = (side: string) =>
    number('word/document.xml', new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)"`));
  const height = 16838 - margin('top') - margin('bottom');
  const width = 11906 - margin('left') - margin('right');
  const line = number('word/styles.xml', /<w:pPrDefault>.*?w:line="(\d+)"/);
  const pitch = 16 * 20 + number('word/styles.xml', /w:styleId="Normal".*?<w:spacing w:val="(-?\d+)"/);
  expect([Math.floor(height / line), Math.floor(width / pitch)]).toEqual([22, 28]);
  // 撑满版心: less than half a line, and less than a character, is left.
  expect(height - 22 * line).toBeLessThan(line / 2);
  expect(width - 28 * pitch).toBeLessThan(pitch);
});

describe('the file', () => {
  test('names what to draw in where a face is missing, and ships no face', async () => {
    const fonts = partOf(await renderWord(documents.minutes), 'word/fontTable.xml');
    expect(fonts).toMatch(/w:name="方正小标宋简体"><w:altName w:val="[^"]*宋体"/);
    expect(fonts).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋/);
    expect(fonts).not.toContain('w:embed');
  });

  test('says it was made on the day that it was told', async () => {
    const core = partOf(await renderWord(documents.minutes), 'docProps/core.xml');
    expect(core.match(/>2023-06-21T00:00:00Z</g)).toHaveLength(2);
  });

  test('has 草稿 across it until it is confirmed, on odd and on even pages', async () => {
    const [draft, final] = [true, false].map((isDraft) =>
      renderWord(minutesDocument({ ...minutes, isDraft })),
    );
    for (const header of ['word/header1.xml', 'word/header2.xml']) {
      expect(partOf(await (draft as Promise<Uint8Array>), header)).toContain('string="草稿"');
      expect(partOf(await (final as Promise<Uint8Array>), header)).not.toContain('草稿');
    }
  });
});
