import { expect, it } from 'vitest';
import { articleOutline, outlineDifferences } from './plan-article';

const title = '甲厅乙厅携手';
/** A page in columns: another article with a numbered list, ours with its lead last, and a paragraph cut by a gap. */
const page = [
  '别的文章\n提出：一是种树。 二是\n浇水。',
  '（据别的厅）',
  '一是开会方面，每年\n开会， 议事。',
  '二是培训方面，办班\n',
  '授课。 组织学员\n学习。',
  '（据甲厅）',
  title,
  '又一篇。 二是无关。',
  '甲厅、 乙厅印发\n方案。',
].join('\n\n');

const counts = (text: string) =>
  articleOutline(text, title, '甲厅')?.paragraphs.map(({ sentences }) =>
    sentences.map((each) => each.characters),
  );

it('is found on its page among others, paragraphs in columns put together', () => {
  expect(counts(page)).toEqual([[10], [15], [12, 7]]);
});

it('is not found where its title, its lead or its paragraphs are not', () => {
  expect(counts(page.replace(title, '别的题目'))).toBeUndefined();
  expect(counts(page.replace('甲厅、 乙厅印发', '丙厅印发'))).toBeUndefined();
  expect(counts(page.replace('一是开会', '开会'))).toBeUndefined();
});

it('differs from its outline by any character, sentence or paragraph', () => {
  const outline = articleOutline(page, title, '甲厅');
  const differences = (text: string) => {
    const article = articleOutline(text, title, '甲厅');
    return outline && article ? outlineDifferences(outline, article) : null;
  };
  expect(differences(page)).toEqual([]);
  expect(differences(page.replaceAll('\n办班', '办班 '))).toEqual([]);
  expect(differences(page.replace('议事', '议政'))).toEqual([
    '第一段第1句：与提纲不是同一句（提纲 15 字，文中 15 字）',
  ]);
  expect(differences(page.replace('授课。', '授课，'))).toEqual(['第二段第1句起：提纲有 2 句，文中有 1 句']);
  expect(differences(page.replace('二是培训', '培训'))).toEqual([
    '第一段第1句起：提纲有 1 句，文中有 3 句',
    '第二段第1句起：提纲有 2 句，文中有 0 句',
  ]);
});
