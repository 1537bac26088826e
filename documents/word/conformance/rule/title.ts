import { breach } from '../breach';
import { standard } from '../standard';
import { lookOf, quote, type RuleOf } from './rule';

/** 7.3.1: 2号小标宋, centred, two lines under the head, without a stop; 7.3.7 for the title of an attachment. */
export const title: RuleOf = function* ({ format }, outline) {
  const [first] = outline.title;
  if (first === undefined) {
    yield breach('7.3.1', '没有找到标题。');
    return;
  }
  const what = `标题${quote(first.text)}`;
  for (const line of outline.title) {
    yield* lookOf('7.3.1', `标题${quote(line.text)}`, line.look, '小标宋', standard.size.second);
    if (line.alignment !== 'center') yield breach('7.3.1', `标题${quote(line.text)}应居中。`);
  }
  if (format !== 'table-landscape' && first.blanksAbove !== 2) {
    const under = format === 'letter' ? '上一要素' : '红色分隔线';
    yield breach('7.3.1', `${what}应在${under}下空二行，现空${first.blanksAbove}行。`);
  }
  if (
    /[。，、；：！.,;:!]$/.test(
      outline.title
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
  )
    yield breach('7.3.1', `${what}末尾不用标点符号。`);
};

/** 7.3.2: one line under the title, at the left edge, with a full-width colon. */
export const addressee: RuleOf = function* (_reading, outline) {
  const line = outline.addressee;
  if (line === undefined) return;
  const what = `主送机关${quote(line.text)}`;
  if (line.blanksAbove !== 1) yield breach('7.3.2', `${what}应在标题下空一行，现空${line.blanksAbove}行。`);
  if (!line.text.endsWith('：')) yield breach('7.3.2', `${what}后应标全角冒号。`);
  if (line.left !== 0 || line.first !== 0) yield breach('7.3.2', `${what}应居左顶格。`);
};

/** 7.3.7: 附件 in 黑体 on the first line, its title on the third. */
export const attachmentPage: RuleOf = function* ({ format, lines }, outline) {
  const [label] = lines;
  if (format !== 'table-landscape' || label === undefined || !/^附件\d*$/.test(label.text.trim())) return;
  yield* lookOf('7.3.7', `“${label.text}”`, label.look, '黑体', standard.size.third);
  if (outline.title[0]?.blanksAbove !== 1) yield breach('7.3.7', '附件标题应居中编排在版心第三行。');
};
