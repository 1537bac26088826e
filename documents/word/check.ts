import type { Breach } from './check/breach';
import { outline } from './check/outline';
import { read } from './check/reading';
import { body, heading } from './check/rule/body';
import { attachmentNote, attendance, date, signature } from './check/rule/close';
import { grid } from './check/rule/grid';
import { mark, number, redRule } from './check/rule/head';
import { imprint } from './check/rule/imprint';
import { letter } from './check/rule/letter';
import { lyingTable } from './check/rule/lying-table';
import { page } from './check/rule/page';
import { pageNumber } from './check/rule/page-number';
import type { RuleOf } from './check/rule/rule';
import { addressee, attachmentPage, title } from './check/rule/title';
import type { Format } from './format';

/** In the order of the standard's clauses, and of the page. */
const rules: readonly RuleOf[] = [
  page,
  grid,
  mark,
  letter,
  number,
  redRule,
  title,
  addressee,
  body,
  heading,
  attachmentNote,
  date,
  signature,
  attendance,
  imprint,
  pageNumber,
  attachmentPage,
  lyingTable,
];

/**
 * Where a DOCX does not keep GB/T 9704-2012 in the given format; nothing, where it does. It judges any file, whoever made
 * it, by what is written in it; a file that is no DOCX is refused with a sentence.
 */
export function checkWord(file: Uint8Array, format: Format): Breach[] {
  const reading = read(file, format);
  const elements = outline(reading);
  return rules.flatMap((rule) => [...rule(reading, elements)]);
}
