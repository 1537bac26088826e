import { describe, expect, test } from 'vitest';
import { checkWord } from '../check';
import { renderWord } from '../render';
import { edited } from './part';
import { documents } from './sample';

/** One edit of a good file that makes it break the standard. */
export interface Fault {
  readonly what: string;
  readonly of: keyof typeof documents;
  readonly part: string;
  readonly from: RegExp;
  readonly to: string;
  /** The clauses that name it, and no others. */
  readonly clause: string | readonly string[];
  /** What the sentence must say. */
  readonly says: string;
}

/** In a paragraph style: from its start, which is $1, to what is changed. */
export function inStyle(id: string, rest: string): RegExp {
  return new RegExp(`(w:styleId="${id}"(?:(?!</w:style>).)*)${rest}`);
}

/** Each fault is named by its clause, by no other, and in a sentence. */
export function tellsOf(subject: string, faults: readonly Fault[]): void {
  describe(`the checker tells of ${subject}:`, () => {
    test.each(faults)('$what', async ({ of, part, from, to, clause, says }) => {
      const good = documents[of];
      const bad = edited(await renderWord(good), part, (xml) => xml.replace(from, to));
      const breaches = checkWord(bad, good.format);
      expect([...new Set(breaches.map((one) => one.clause))]).toEqual([clause].flat());
      expect(breaches.map(({ sentence }) => sentence).join('\n')).toContain(says);
      for (const { sentence } of breaches) expect(sentence).toMatch(/^.{6,}。$/);
    });
  });
}
