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
