import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkWord } from './check';
import { renderWord } from './render';
import { documents } from './testing/sample';

test.each(Object.entries(documents))('%s keeps the standard', async (_, document) => {
  expect(checkWord(await renderWord(document), document.format)).toEqual([]);
});

test('refuses what is no DOCX, with a sentence', () => {
  expect(() => checkWord(new TextEncoder().encode('not a zip'), 'letter')).toThrow('不是 Word 文档');
});

test('judges by its own numbers: it imports nothing that the engine is made of', () => {
  const folder = fileURLToPath(new URL('check/', import.meta.url));
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
