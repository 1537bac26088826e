import { breach } from '../breach';
import type { RuleOf } from './rule';

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
