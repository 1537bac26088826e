import { pinyin } from 'pinyin-pro';

/** The first letters of a Chinese name in pinyin, with letters and digits as they are: 长顺县A站 → csxaz. */
export function initialsOf(name: string): string {
  return pinyin(name.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
