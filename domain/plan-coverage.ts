import { z } from 'zod';
import { type Fault, type Finding, keyOf } from './plan-fault';
import { numberAt, part, partsAt } from './plan-part';

/**
 * The text a plan was made from, without its words: how many sentences each paragraph has (0 is the lead), how many
 * characters each sentence, blanks left out and its 。 counted in, and their SHA-256 in UTF-8.
 */
export const outlineSchema = z.strictObject({
  title: z.string(),
  paragraphs: z.array(
    z.strictObject({
      paragraph: z.int().min(0),
      sentences: z.array(
        z.strictObject({ characters: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      ),
    }),
  ),
});
export type Outline = z.output<typeof outlineSchema>;

/** 导语第1句 · 第三段第2句 */
export function sentenceName(paragraph: number, sentence: number): string {
  return `${paragraph === 0 ? '导语' : `第${'零一二三四五六七八九十'.charAt(paragraph) || paragraph}段`}第${sentence}句`;
}

/** The sentences that no measure comes from, and the sources that no sentence stands behind. */
export function coverageFaults(value: unknown, outline: Outline): Fault[] {
  const sources = partsAt(part(value), 'measures').flatMap((measure) => partsAt(measure, 'source'));
  const sentences = outline.paragraphs.flatMap(({ paragraph, sentences }) =>
    sentences.map((_, at) => ({ paragraph, sentence: at + 1 })),
  );
  const meets = (source: (typeof sources)[number], { paragraph, sentence }: (typeof sentences)[number]) =>
    numberAt(source, 'paragraph') === paragraph && numberAt(source, 'sentence') === sentence;

  const uncovered: Finding[] = sentences
    .filter((each) => !sources.some((source) => meets(source, each)))
    .map(({ paragraph, sentence }) => ({
      path: ['measures'],
      problem: `${sentenceName(paragraph, sentence)}没有任务对应`,
      remedy: '补上任务，或在已有任务的 source 里写上这一句',
    }));
  const groundless: Finding[] = sources
    .filter((source) => !sentences.some((each) => meets(source, each)))
    .filter((source) => numberAt(source, 'paragraph') !== null && numberAt(source, 'sentence') !== null)
    .map(({ path }) => ({
      path: [...path, 'sentence'],
      problem: '方案里没有这一句',
      remedy: '改正 paragraph（段，0 为导语）和 sentence（第几句）',
    }));
  return [...uncovered, ...groundless].map((each) => ({ ...each, key: keyOf(value, each.path) }));
}
