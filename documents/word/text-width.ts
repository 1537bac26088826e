/** Digits, Latin letters and their punctuation take half the width of a character. */
const half = /[\u0020-\u007e]/;

/** The width of a text in characters of its own size: 2023年6月1日 is 6. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (half.test(character) ? 0.5 : 1), 0);
}
