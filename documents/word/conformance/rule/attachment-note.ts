import { breach } from '../breach';
import { standard } from '../standard';
import { isNear, quote, type RuleOf } from './rule';

/** 7.3.4: one line under the text, two characters in, the names without punctuation after them. */
export const attachmentNote: RuleOf = function* (_reading, { attachments }) {
  const [first] = attachments;
  if (first === undefined) return;
  if (first.blanksAbove !== 1)
    yield breach('7.3.4', `附件说明应在正文下空一行，现空${first.blanksAbove}行。`);
  if (!isNear(first.left + first.first, 2 * standard.character, 20))
    yield breach('7.3.4', '附件说明应左空二字。');
  if (!first.text.startsWith('附件：')) yield breach('7.3.4', '“附件”后应标全角冒号。');
  for (const line of attachments) {
    if (/[。，、；：！.,;]$/.test(line.text.trim()))
      yield breach('7.3.4', `附件名称${quote(line.text)}后不加标点符号。`);
    if (attachments.length > 1 && !/^(附件：)?\d+\./.test(line.text))
      yield breach('7.3.4', `附件名称${quote(line.text)}应用阿拉伯数字标注顺序号，如“1.”。`);
  }
};
