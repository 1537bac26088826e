import { breach } from '../breach';
import { standard } from '../standard';
import type { Placed } from '../reading';
import { isNear, quote, type RuleOf } from './rule';

/** Half widths of digits and Latin letters, in twips of the type area's characters. */
const widthOf = ({ text }: Placed) =>
  Array.from(text.trim()).reduce((sum, one) => sum + (one < '\u007f' ? 0.5 : 1), 0) * standard.character;

/** 7.3.5.1, 7.3.5.2: with a seal the date four characters from the right under the middle of the agency; else two. */
export const signature: RuleOf = function* ({ format }, { signature: signed }) {
  if (format === 'minutes') {
    if (signed !== undefined) yield breach('10.3', '纪要不加署名和成文日期于正文之后，也不加盖印章。');
    return;
  }
  if (signed === undefined) return;
  const { agency, date: day } = signed;
  const half = standard.character / 2;
  const isSealed = isNear(day.right, 4 * standard.character, half);
  if (isSealed) {
    const offset = day.right + widthOf(day) / 2 - (agency.right + widthOf(agency) / 2);
    if (!isNear(offset, 0, half))
      yield breach('7.3.5.1', `署名${quote(agency.text)}应以成文日期为准居中编排。`);
    return;
  }
  const last = Math.min(agency.right, day.right);
  if (!isNear(last, 2 * standard.character, half))
    yield breach('7.3.5.2', '加盖印章的成文日期应右空四字；不加盖印章的署名或者成文日期应右空二字。');
  const step = agency.right + widthOf(agency) - (day.right + widthOf(day));
  if (!isNear(step, 2 * standard.character, half))
    yield breach('7.3.5.2', '成文日期首字应比署名首字右移二字。');
};
