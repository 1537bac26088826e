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

/** 7.2.5: the number's place and form. */
export const number: RuleOf = function* ({ format }, outline) {
  if (format === 'table-landscape') return;
  const line = outline.number;
  if (line === undefined) {
    yield breach('7.2.5', '没有找到发文字号。');
    return;
  }
  const text = line.text.trim();
  const what = `发文字号“${text}”`;
  const isIssue = format === 'minutes' && /^第[1-9]\d*号$/.test(text);
  if (!isIssue) {
    if (!text.includes('〔') || !text.includes('〕'))
      yield breach('7.2.5', `${what}的年份应用六角括号“〔〕”括入。`);
    if (!/\D\d{4}\D/.test(text)) yield breach('7.2.5', `${what}的年份应标全称，如2023。`);
    if (/\D0\d*号$/.test(text)) yield breach('7.2.5', `${what}的顺序号不编虚位（1不编为01）。`);
    if (text.includes('第')) yield breach('7.2.5', `${what}的顺序号不加“第”字。`);
  }
  yield* lookOf('7.2.5', what, line.look, '仿宋', standard.size.third);
  if (format === 'letter') return;
  if (line.alignment !== 'center') yield breach('7.2.5', `${what}应居中。`);
  if (line.blanksAbove !== 2) yield breach('7.2.5', `${what}应在标志下空二行，现空${line.blanksAbove}行。`);
};

/** Of a line's height, a fifth stands under the baseline; of a character, 0.141 of its size does. */
const underFoot = (height: number, halfPoints: number) => height * 0.2 - halfPoints * 10 * 0.141;

/** 7.2.7: red, as wide as the type area, 4 mm under the characters above. */
export const redRule: RuleOf = function* ({ format }, { rule, aboveRule }) {
  if (format === 'table-landscape' || format === 'letter') return;
  const bottom = rule?.bottom ?? null;
  if (rule === undefined || bottom === null) {
    yield breach('7.2.7', '发文字号之下没有红色分隔线。');
    return;
  }
  if (!isRed(bottom.color)) yield breach('7.2.7', `版头分隔线应为红色，现为${bottom.color}。`);
  if (rule.left !== 0 || rule.right !== 0) yield breach('7.2.7', '版头分隔线应与版心等宽（156毫米）。');
  const drop = rule.height + rule.before + underFoot(aboveRule?.height ?? 0, aboveRule?.look.size ?? 0);
  if (!isNear(drop, standard.ruleDrop, standard.millimetre))
    yield breach('7.2.7', `版头分隔线应在发文字号之下4毫米处，现为${millimetres(drop)}。`);
};
