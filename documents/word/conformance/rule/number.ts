import { breach } from '../breach';
import { standard } from '../standard';
import { lookOf, type RuleOf } from './rule';

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
