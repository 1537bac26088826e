import type { Element } from '@xmldom/xmldom';
import { breach } from '../breach';
import type { Stylesheet } from '../stylesheet';
import { allOf, childAt, childrenOf, isOn } from '../xml';
import type { RuleOf } from './rule';

/** A table in which departments sign, and nothing else is. */
export function isSigningBlock(table: Element): boolean {
  return allOf(table, 'w:tbl').length === 0 && /（签字）/.test(table.textContent ?? '');
}

/**
 * 7.3.5.5: what is signed stands on the page of its signatures: the block in one piece, and kept with the rows or the paragraph
 * above it. It is a row of the ledger, or stands under the text.
 */
export const signingBlock: RuleOf = function* ({ format, tables, sheet }) {
  if (format !== 'table-landscape') return;
  for (const block of tables.flatMap((table) => [table, ...allOf(table, 'w:tbl')]).filter(isSigningBlock)) {
    const rows = childrenOf(block, 'w:tr');
    if (!rows.every(isWhole) || !rows.slice(0, -1).every((row) => isKept(row, sheet)))
      yield breach('7.3.5.5', '签署栏应排在同一页，不应跨页断开。');
    const above = before(holderOf(block));
    if (above !== null && !isKept(above, sheet))
      yield breach('7.3.5.5', '签署栏应与所签署的表格末行同页，不应单独成页。');
  }
};

/** The row of the ledger that the block is in, or the block. */
function holderOf(block: Element): Element {
  const row = block.parentNode?.parentNode as Element | null;
  return row?.nodeName === 'w:tr' ? row : block;
}

function before(element: Element): Element | null {
  const all = childrenOf(element.parentNode as Element);
  return all[all.indexOf(element) - 1] ?? null;
}

function isWhole(row: Element): boolean {
  return isOn(childAt(row, 'w:trPr', 'w:cantSplit'));
}

/** Whether a paragraph, or a row by its first one, is on the page of what follows it. */
function isKept(element: Element, sheet: Stylesheet): boolean {
  const [first = element] = element.nodeName === 'w:p' ? [element] : allOf(element, 'w:p');
  const said = sheet.paragraph(childAt(first, 'w:pPr')).map((layer) => childAt(layer, 'w:keepNext'));
  return isOn(said.find((one) => one !== null) ?? null);
}
