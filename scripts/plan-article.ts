import { createHash } from 'node:crypto';
import { type Outline, sentenceName } from '../domain/plan-coverage';

type Paragraph = Outline['paragraphs'][number];

const numerals = '一二三四五六七八九十';

/** The sentences of a paragraph without any blank; what follows the last 。 (the note of the source) is none. */
function sentencesOf(text: string): string[] {
  return text.match(/[^。]+。/g) ?? [];
}

function outlined(paragraph: number, text: string): Paragraph {
  const sentences = sentencesOf(text).map((sentence) => ({
    characters: Array.from(sentence).length,
    sha256: createHash('sha256').update(sentence, 'utf8').digest('hex'),
  }));
  return { paragraph, sentences };
}

/**
 * The eight or so paragraphs 一是 … from their columns: each begins a block of lines and runs on, over the gaps between
 * columns, until the next begins or the note of the source ends the article.
 */
function numberedParagraphs(blocks: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (const block of blocks) {
    if (block.startsWith(`${numerals.charAt(paragraphs.length)}是`)) paragraphs.push(block);
    else if (paragraphs.length > 0) paragraphs.push(`${paragraphs.pop() ?? ''}${block}`);
    if (paragraphs.length > 0 && /（据[^）]+）$/.test(block)) break;
  }
  return paragraphs;
}

/**
 * The article's outline out of the text of the newspaper page it stands on among others. The lead is the last block
 * that opens with the issuer's name and has a sentence. Null when the page has no such article.
 */
export function articleOutline(page: string, title: string, issuer: string): Outline | null {
  const blocks = page.split(/\r?\n\s*\r?\n/).map((block) => block.replace(/\s/g, ''));
  const lead = blocks.findLast((block) => block.startsWith(issuer) && block.includes('。'));
  const paragraphs = numberedParagraphs(blocks);
  if (lead === undefined || paragraphs.length === 0 || !blocks.includes(title)) return null;
  return { title, paragraphs: [lead, ...paragraphs].map((text, at) => outlined(at, text)) };
}

/** One Chinese sentence for each paragraph or sentence in which the article is not what the outline says. */
export function outlineDifferences(outline: Outline, article: Outline): string[] {
  const counts = Math.max(outline.paragraphs.length, article.paragraphs.length);
  return Array.from({ length: counts }).flatMap((_, paragraph) => {
    const noted = outline.paragraphs.find((each) => each.paragraph === paragraph)?.sentences ?? [];
    const found = article.paragraphs.find((each) => each.paragraph === paragraph)?.sentences ?? [];
    if (noted.length !== found.length)
      return [`${sentenceName(paragraph, 1)}起：提纲有 ${noted.length} 句，文中有 ${found.length} 句`];
    return noted.flatMap(({ characters, sha256 }, at) => {
      const now = found[at];
      if (now?.sha256 === sha256 && now.characters === characters) return [];
      return [
        `${sentenceName(paragraph, at + 1)}：与提纲不是同一句（提纲 ${characters} 字，文中 ${now?.characters ?? 0} 字）`,
      ];
    });
  });
}
