/** Pixels of so many rem: drawings follow the chosen text size. Only called where there is a document. */
export function rem(count: number): number {
  return count * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A label of more than six characters on two lines, broken between words as near to the middle as can be. */
export function lines(label: string): string[] {
  if (label.length <= 6) return [label];
  const breaks = Array.from(words.segment(label), ({ index }) => index).filter((index) => index > 0);
  const off = (at: number) => Math.abs(at - label.length / 2);
  const at = breaks.toSorted((one, other) => off(one) - off(other))[0] ?? Math.ceil(label.length / 2);
  return [label.slice(0, at), label.slice(at)];
}
