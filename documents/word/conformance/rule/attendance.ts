import { breach } from '../breach';
import { standard } from '../standard';
import { isNear, lookOf, type RuleOf } from './rule';

/** 10.3: 出席 in 黑体 one line under the text, names that go on under their first. */
export const attendance: RuleOf = function* ({ format }, outline) {
  if (format !== 'minutes') return;
  const [first] = outline.attendance;
  if (first === undefined) {
    yield breach('10.3', '纪要应标注出席人员名单。');
    return;
  }
  if (first.blanksAbove !== 1)
    yield breach('10.3', `“出席”应在正文或者附件说明下空一行，现空${first.blanksAbove}行。`);
  for (const line of outline.attendance) {
    const label = /^(出席|请假|列席)/.exec(line.text)?.[0];
    if (label === undefined) continue;
    yield* lookOf('10.3', `“${label}”`, line.look, '黑体', standard.size.third);
    if (!isNear(line.left + line.first, 2 * standard.character, 20))
      yield breach('10.3', `“${label}”应左空二字。`);
    if (!isNear(line.first, -3 * standard.character, 20))
      yield breach('10.3', `“${label}”回行时应与冒号后的首字对齐。`);
  }
};
