import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderWord } from './render';
import { partOf } from './testing/part';
import { documents } from './testing/sample';
import { misplaced } from './testing/schema';

describe.each(Object.entries(documents))('%s', (_, document) => {
  test('has every property where the schema wants it', async () => {
    const file = await renderWord({ ...document, isDraft: true });
    const parts = Object.keys(unzipSync(file)).filter((path) => /^word\/[^/]+\.xml$/.test(path));
    expect(parts.length).toBeGreaterThan(6);
    for (const path of parts) expect(misplaced(partOf(file, path))).toEqual([]);
  });

  test('names no part that it does not have', async () => {
    const file = await renderWord(document);
    const parts = new Set(Object.keys(unzipSync(file)));
    const relations = partOf(file, 'word/_rels/document.xml.rels');
    for (const [, target] of relations.matchAll(/Target="([^"]+)"/g))
      expect(parts).toContain(`word/${target ?? ''}`);
  });
});

test('what stands too late is seen', () => {
  expect(misplaced('<w:pPr><w:jc w:val="left"/><w:spacing w:line="1"/></w:pPr>')).toEqual([
    'pPr: jc spacing, at spacing',
  ]);
  expect(misplaced('<w:p><w:pPr><w:spacing/><w:jc/></w:pPr><w:r><w:rPr><w:sz/></w:rPr></w:r></w:p>')).toEqual(
    [],
  );
});
