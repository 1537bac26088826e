import { breach } from '../breach';
import { millimetres, standard } from '../standard';
import { isNear, isRed, lookOf, quote, type RuleOf } from './rule';

/** 7.2.4, 10.3: the red mark 35 mm under the edge of the type area. */
export const mark: RuleOf = function* ({ format }, outline) {
  if (format === 'table-landscape' || format === 'letter') return;
  const clause = format === 'minutes' ? '10.3' : '7.2.4';
  const line = outline.mark;
  if (line === undefined) {
    yield breach(clause, '没有找到发文机关标志。');
    return;
  }
  const what = `标志${quote(line.text)}`;
  yield* lookOf(clause, what, line.look, '小标宋', null);
  if (!isRed(line.look.color)) yield breach(clause, `${what}应为红色，现为${line.look.color}。`);
  if (line.alignment !== 'center') yield breach(clause, `${what}应居中。`);
  const top = line.frame === null ? line.offset : Number(line.frame.getAttribute('w:y'));
  if (!isNear(top, standard.markTop, standard.millimetre))
    yield breach(clause, `${what}上边缘应距版心上边缘35毫米，现为${millimetres(top)}。`);
};
