import { type Breach, together } from './conformance/breach';
import { outline } from './conformance/outline';
import { read } from './conformance/reading';
import { addressee } from './conformance/rule/addressee';
import { attachmentNote } from './conformance/rule/attachment-note';
import { attachmentPage } from './conformance/rule/attachment-page';
import { attendance } from './conformance/rule/attendance';
import { body, heading } from './conformance/rule/body';
import { date } from './conformance/rule/date';
import { grid } from './conformance/rule/grid';
import { imprint } from './conformance/rule/imprint';
import { letter } from './conformance/rule/letter';
import { lyingTable } from './conformance/rule/lying-table';
import { mark } from './conformance/rule/mark';
import { number } from './conformance/rule/number';
import { page } from './conformance/rule/page';
import { pageNumber } from './conformance/rule/page-number';
import { redRule } from './conformance/rule/red-rule';
import type { RuleOf } from './conformance/rule/rule';
import { signature } from './conformance/rule/signature';
import { signingBlock } from './conformance/rule/signing-block';
import { title } from './conformance/rule/title';
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
  signingBlock,
];

/**
 * Where a DOCX does not keep GB/T 9704-2012 in the given format; nothing, where it does. It judges any file, whoever made
 * it, by what is written in it; a file that is no DOCX is refused with a sentence. The same fault in many places is one breach.
 */
export function checkWord(file: Uint8Array, format: Format): Breach[] {
  const reading = read(file, format);
  const elements = outline(reading);
  return together(rules.flatMap((rule) => [...rule(reading, elements)]));
}
