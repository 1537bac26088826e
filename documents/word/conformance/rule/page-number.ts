import type { Breach } from '../breach';
import { breach } from '../breach';
import type { Line } from '../line';
import type { Margin } from '../reading';
import { millimetres, standard } from '../standard';
import { allOf, attribute, childAt } from '../xml';
import { isNear, lookOf, type RuleOf } from './rule';

/** 7.5: — 1 — in 4号宋体, odd pages on the right, even ones on the left, 7 mm under the type area; 8 for lying pages. */
export const pageNumber: RuleOf = function* ({ footers, hasOddAndEven, section, format }) {
  if (!hasOddAndEven) yield breach('7.5', '单页码应居右、双页码应居左，文档没有区分单双页。');
  yield* side('单', footers.default, 'right');
  yield* side('双', footers.even, 'left');
  if (format === 'table-landscape') {
    if ([footers.default, footers.even].some((margin) => !isTurned(margin)))
      yield breach('8', '横排页的页码应与其他页码位置一致：随纸旋转，居于横排页的左侧。');
    return;
  }
  const foot = Number(attribute(childAt(section, 'w:pgMar'), 'w:footer'));
  if (!isNear(foot, standard.footer, standard.millimetre))
    yield breach(
      '7.5',
      `页码一字线应距版心下边缘7毫米（页脚距纸边25毫米），现页脚距纸边${millimetres(foot)}。`,
    );
};

function* side(word: string, footer: Margin | undefined, edge: 'right' | 'left'): Generator<Breach> {
  const line = footer?.lines.find(({ text }) => text.includes('{PAGE}'));
  if (line === undefined) {
    yield breach('7.5', `${word}页没有页码。`);
    return;
  }
  yield* lookOf('7.5', `${word}页页码`, line.look, '宋体', standard.size.fourth);
  if (line.text.trim() !== '— {PAGE} —')
    yield breach('7.5', `${word}页页码左右应各放一条一字线，如“— 1 —”。`);
  if (!isAt(line, edge)) yield breach('7.5', `${word}页页码应居${edge === 'right' ? '右' : '左'}空一字。`);
}

function isAt(line: Line, edge: 'right' | 'left'): boolean {
  const alignments = edge === 'right' ? ['right', 'end'] : ['left', 'start', 'both'];
  return alignments.includes(line.alignment) && isNear(line[edge], standard.fourthCharacter, 40);
}

function isTurned(footer: Margin | undefined): boolean {
  if (footer === undefined) return false;
  return allOf(footer.root, 'w:textDirection').some((one) => attribute(one, 'w:val') === 'tbRl');
}
