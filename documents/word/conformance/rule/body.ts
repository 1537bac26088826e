import type { Breach } from '../breach';
import { breach } from '../breach';
import { standard } from '../standard';
import { isBlack, isNear, lookOf, quote, type RuleOf } from './rule';
import type { Line } from '../line';

/** 5.2.2, 5.2.4, 7.3.3: 3号仿宋, black, two characters in. */
export const body: RuleOf = function* (_reading, outline) {
  for (const line of outline.body) {
    for (const { text, look } of line.runs) {
      if (text.trim() === '') continue;
      yield* lookOf('5.2.2', `正文${quote(line.text)}`, look, '仿宋', standard.size.third);
      if (!isBlack(look.color))
        yield breach('5.2.4', `正文${quote(line.text)}文字应为黑色，现为${look.color}。`);
    }
    yield* indent(`正文${quote(line.text)}`, line);
  }
};

const levelFaces = { 1: '黑体', 2: '楷体', 3: '仿宋', 4: '仿宋' } as const;
const levelWords = { 1: '第一层标题', 2: '第二层标题', 3: '第三层标题', 4: '第四层标题' } as const;

/** 7.3.3: the face of each level. */
export const heading: RuleOf = function* (_reading, { headings }) {
  for (const { level, line } of headings) {
    const what = `${levelWords[level]}${quote(line.text)}`;
    yield* lookOf('7.3.3', what, line.look, levelFaces[level], standard.size.third);
    yield* indent(what, line);
  }
};

function* indent(what: string, line: Line): Generator<Breach> {
  const two = 2 * standard.character;
  if (line.firstCharacters === 200 || isNear(line.first, two, 20)) return;
  yield breach(
    '7.3.3',
    `${what}应首行左空二字，现空${Math.round((line.first / standard.character) * 10) / 10}字。`,
  );
}
