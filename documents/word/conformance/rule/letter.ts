import type { Breach } from '../breach';
import { breach } from '../breach';
import type { Line } from '../line';
import { millimetres, standard } from '../standard';
import { attribute, childAt, isOn } from '../xml';
import { isNear, isRed, lookOf, type RuleOf } from './rule';

/** 10.1: the head and foot of a letter's first page. */
export const letter: RuleOf = function* ({ format, headers, footers, section }, { number }) {
  if (format !== 'letter') return;
  const head = headers.first?.lines ?? [];
  const name = head.find(({ text }) => text.trim() !== '');
  if (name === undefined) yield breach('10.1', '信函首页没有发文机关标志。');
  else {
    yield* lookOf('10.1', `标志“${name.text}”`, name.look, '小标宋', null);
    if (!isRed(name.look.color)) yield breach('10.1', `标志“${name.text}”应为红色，现为${name.look.color}。`);
    const top = Number(attribute(childAt(section, 'w:pgMar'), 'w:header')) + name.before;
    if (!isNear(top, standard.letterMarkTop, standard.millimetre))
      yield breach('10.1', `发文机关标志上边缘应距上页边30毫米，现为${millimetres(top)}。`);
  }
  yield* doubleRule('第一条', head, 'upper', section);
  yield* doubleRule('第二条', footers.first?.lines ?? [], 'lower', section);
  if (number !== undefined && number.alignment !== 'right')
    yield breach('10.1', '发文字号应顶格居版心右边缘，编排在第一条红色双线下。');
  // Four fifths of a line stand above the baseline, and 0.859 of a character.
  const gap = number === undefined ? 0 : number.before + number.height * 0.8 - number.look.size * 10 * 0.859;
  if (number !== undefined && !isNear(gap, standard.letterFirstLine, standard.millimetre))
    yield breach(
      '10.1',
      `第一条红色双线下首行文字应与线相距3号汉字高度的7/8（4.9毫米），现为${millimetres(gap)}。`,
    );
  const showsNumber = footers.first?.lines.some(({ text }) => text.includes('{PAGE}')) ?? false;
  if (!isOn(childAt(section, 'w:titlePg')) || showsNumber) yield breach('10.1', '信函格式首页不显示页码。');
};

function* doubleRule(
  word: string,
  lines: readonly Line[],
  thick: 'upper' | 'lower',
  section: Parameters<typeof childAt>[0],
): Generator<Breach> {
  const line = lines.find(({ top, bottom }) => top !== null && bottom !== null);
  const [top, bottom] = [line?.top ?? null, line?.bottom ?? null];
  if (line === undefined || top === null || bottom === null) {
    yield breach('10.1', `没有${word}红色双线。`);
    return;
  }
  if (!isRed(top.color) || !isRed(bottom.color)) yield breach('10.1', `${word}双线应为红色。`);
  const isRight = thick === 'upper' ? top.size > bottom.size : top.size < bottom.size;
  if (!isRight) yield breach('10.1', `${word}红色双线应${thick === 'upper' ? '上粗下细' : '上细下粗'}。`);
  const width = widthOf(line, section);
  if (!isNear(width, standard.letterRule, standard.millimetre))
    yield breach('10.1', `${word}红色双线长应为170毫米，现为${millimetres(width)}。`);
  if (line.frame === null) return;
  const rise = standard.paper.height - Number(attribute(line.frame, 'w:y'));
  if (thick === 'lower' && !isNear(rise, standard.letterRuleBottom, 2 * standard.millimetre))
    yield breach('10.1', `${word}红色双线应距下页边20毫米，现为${millimetres(rise)}。`);
}

function widthOf(line: Line, section: Parameters<typeof childAt>[0]): number {
  if (line.frame !== null) return Number(attribute(line.frame, 'w:w'));
  const margins = childAt(section, 'w:pgMar');
  const sides = Number(attribute(margins, 'w:left')) + Number(attribute(margins, 'w:right'));
  return standard.paper.width - sides - line.left - line.right;
}
