import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkWord } from './check';
import { renderWord } from './render';
import { edited } from './testing/part';
import { documents } from './testing/sample';

test.each(Object.entries(documents))('%s keeps the standard', async (_, document) => {
  expect(checkWord(await renderWord(document), document.format)).toEqual([]);
});

test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  ['no zip', () => new TextEncoder().encode('not a zip')],
  ['a zip of something else', () => zipSync({ 'word/other.xml': strToU8('<a/>') })],
  [
    'a text that is broken off',
    async () => edited(await renderWord(documents.letter), 'word/document.xml', (xml) => xml.slice(0, 2000)),
  ],
])('refuses %s with a sentence', async (_, file) => {
  const bytes = await file();
  expect(() => checkWord(bytes, 'letter')).toThrow('不是 Word 文档（.docx）；请用 Word 或 WPS 另存');
});

test('says what is missing in a document that is empty', async () => {
  const empty = await renderWord({ ...documents.notice, elements: [] });
  const clauses = checkWord(empty, 'ordinary').map(({ clause }) => clause);
  expect(clauses).toEqual(['7.2.4', '7.2.5', '7.2.7', '7.3.1']);
});

test('says once what is wrong everywhere', async () => {
  const file = edited(await renderWord(documents.minutes), 'word/styles.xml', (xml) =>
    xml.replaceAll('w:line="579"', 'w:line="560"'),
  );
  const sentences = checkWord(file, 'minutes').filter(({ clause }) => clause === '5.2.3');
  expect(sentences.map(({ sentence }) => sentence)).toEqual([
    '“2023年6月1日，广东省民…”行距应为固定值28.95磅（579），现为固定值28磅（共12处）。',
  ]);
});

test('judges by its own numbers: it imports nothing that the engine is made of', () => {
  const folder = fileURLToPath(new URL('conformance/', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /(?<!\.test)\.ts$/.test(name));
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    const imports = Array.from(
      readFileSync(join(folder, name), 'utf8').matchAll(/from '([^']+)'/g),
      ([, from]) => (from?.startsWith('.') ? relative(folder, join(folder, dirname(name), from)) : from),
    );
    expect(imports.filter((from) => from?.startsWith('..') && from !== '../format')).toEqual([]);
    expect(imports).not.toContain('docx');
  }
});
