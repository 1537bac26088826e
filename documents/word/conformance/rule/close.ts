import { breach } from '../breach';
import { standard } from '../standard';
import type { Placed } from '../reading';
import { isNear, lookOf, quote, type RuleOf } from './rule';

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

const calendarDay = /^\d{4}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/;
const padded = /\d{4}年(0\d月|\d{1,2}月0\d日)/;
const foreign = /\d{4}[-./]\d{1,2}[-./]\d{1,2}/;

/** 7.3.5.4: dates in Arabic digits, the year in full, no leading zeros, wherever they stand. */
export const date: RuleOf = function* ({ lines, tables }, { signature }) {
  const texts = [...lines.map(({ text }) => text), ...tables.map((table) => table.textContent ?? '')];
  for (const text of texts) {
    const found = padded.exec(text)?.[0];
    if (found !== undefined) yield breach('7.3.5.4', `日期“${found}”的月、日不编虚位（1不编为01）。`);
  }
  for (const { text } of lines) {
    const found = foreign.exec(text)?.[0];
    if (found !== undefined) yield breach('7.3.5.4', `日期“${found}”应写作年、月、日，如2023年6月1日。`);
  }
  const written = signature?.date.text.trim();
  if (written !== undefined && !calendarDay.test(written) && !padded.test(written) && !foreign.test(written))
    yield breach('7.3.5.4', `成文日期“${written}”应标全年、月、日，如2023年6月1日。`);
};

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
