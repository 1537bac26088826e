import { breach } from '../breach';
import { standard } from '../standard';
import { lookOf, type RuleOf } from './rule';

/** 7.3.7: 附件 in 黑体 on the first line, its title on the third. */
export const attachmentPage: RuleOf = function* ({ format, lines }, outline) {
  const [label] = lines;
  if (format !== 'table-landscape' || label === undefined || !/^附件\d*$/.test(label.text.trim())) return;
  yield* lookOf('7.3.7', `“${label.text}”`, label.look, '黑体', standard.size.third);
  if (outline.title[0]?.blanksAbove !== 1) yield breach('7.3.7', '附件标题应居中编排在版心第三行。');
};
