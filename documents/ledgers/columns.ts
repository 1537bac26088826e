import { creditCode, text, wan } from './cells';

/** Words that may be left out, of at most so many characters; '' stands for none. */
export function words(heading: string, most: number, width: number, aliases: readonly string[] = []) {
  return {
    headings: [heading] as const,
    aliases,
    width,
    hint: `可不填，不超过 ${most} 字。`,
    blank: { value: '' },
    ...text(most),
  };
}

/** The 统一社会信用代码 by which an organisation is told from others of its name; '' stands for none. */
export function codeOf(whose: string, aliases: readonly string[]) {
  return {
    headings: [`${whose}统一社会信用代码`] as const,
    aliases,
    width: 22,
    hint: '18 位；同名的单位有几个时须填。',
    blank: { value: '' },
    ...creditCode,
  };
}

/** An amount in 万元 that may be left out. */
export function optionalWan<const Headings extends readonly [string] | readonly [string, string]>(
  headings: Headings,
  aliases: readonly string[] = [],
) {
  return { headings, aliases, width: 12, hint: '单位万元；没有的留空。', blank: { value: null }, ...wan };
}
