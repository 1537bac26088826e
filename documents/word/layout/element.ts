import type { Element, ElementOf } from '../element';
import type { Format } from '../format';
import { levelNumber } from '../numeral';
import { type Block, blankLines, paragraph } from './block';
import { attachmentNote, attendance, bodyText, note } from './body';
import { addressee, attachmentHeading, documentNumber, heading, issueLine, title } from './head';
import { imprint } from './imprint';
import { mark } from './mark';
import { redRule } from './red-rule';
import { signature } from './signature';
import { signingBlock } from './signing-block';
import { form, table } from './table';

/** The text of a document, element by element. */
export function layOut(elements: readonly Element[], format: Format): Block[] {
  return numbered(held(elements)).flatMap((element, at, all) => [
    // 10.3: attendance is one line under the text; 出席, 请假 and 列席 follow each other.
    ...(element.kind === 'attendance' && all[at - 1]?.kind !== 'attendance' ? blankLines(1) : []),
    ...blocks(element, format, isKept(all, at)),
  ]);
}

/** A ledger with what is signed under it. */
type Held =
  | Element
  | { readonly kind: 'signed-table'; readonly table: ElementOf<'table'>; readonly under: readonly Element[] };

/**
 * 7.3.5.5: what stands between a ledger and its 签署栏, and the block itself, are a last row of the ledger: LibreOffice keeps a row on
 * the page of the next one, and not a table on that of what follows it.
 */
function held(elements: readonly Element[]): Held[] {
  const block = elements.findIndex(({ kind }) => kind === 'signing-block');
  const at = elements.findLastIndex(({ kind }, before) => before < block && kind !== 'caption');
  const table = elements[at];
  if (table?.kind !== 'table') return [...elements];
  const under = elements.slice(at + 1, block + 1);
  return [...elements.slice(0, at), { kind: 'signed-table', table, under }, ...elements.slice(block + 1)];
}

function blocks(element: Held, format: Format, keepNext: boolean): Block[] {
  switch (element.kind) {
    case 'mark':
      return [mark(element.text)];
    case 'document-number':
      return documentNumber(element, format);
    case 'issue-line':
      return issueLine(element);
    case 'red-rule':
      return [redRule()];
    case 'title':
      return title(element, format);
    case 'addressee':
      return addressee(element);
    case 'heading':
      return heading(element);
    case 'paragraph':
      return bodyText(element, keepNext);
    case 'attachment-note':
      return attachmentNote(element, keepNext);
    case 'signature':
      return signature(element);
    case 'note':
      return note(element);
    case 'attendance':
      return attendance(element);
    case 'imprint':
      return imprint(element, format);
    case 'attachment-heading':
      return attachmentHeading(element);
    case 'caption':
      return [paragraph('Cell', element.text, { spacing: { before: 160, after: 60 }, keepNext: true })];
    case 'table':
      return table(element, format);
    case 'signed-table':
      return table(element.table, format, layOut(element.under, format));
    case 'signing-block':
      return signingBlock(element, format);
    case 'form':
      return form(element, format);
  }
}

/** 7.3.5.5: the page of a signature has some of the text: its last paragraph, and what stands between. */
function isKept(elements: readonly Held[], at: number): boolean {
  const next = elements.slice(at + 1).find(({ kind }) => kind !== 'attachment-note');
  return next?.kind === 'signature';
}

/** 7.3.3: the headings with their numbers; a level begins anew under each heading above it. */
function numbered(elements: readonly Held[]): Held[] {
  const counts = [0, 0, 0, 0];
  return elements.map((element) => {
    if (element.kind !== 'heading') return element;
    const { level, text } = element;
    const count = (counts[level - 1] ?? 0) + 1;
    counts.splice(level - 1, 4, count, 0, 0, 0);
    return { ...element, text: levelNumber(level, count) + text };
  });
}
