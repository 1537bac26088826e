import type { Element } from '@xmldom/xmldom';
import { breach } from '../breach';
import { allOf, attribute, childAt, isOn } from '../xml';
import { isSigningBlock } from './signing-block';
import type { RuleOf } from './rule';

/** 8: ledgers on paper that lies, the heading of each on every page. */
export const lyingTable: RuleOf = function* ({ format, tables, section }) {
  if (format !== 'table-landscape') return;
  if (attribute(childAt(section, 'w:pgSz'), 'w:orient') !== 'landscape')
    yield breach('8', 'A4纸型的表格应横排。');
  const ledgers = tables.filter((table) => !isSigningBlock(table));
  if (ledgers.length === 0) yield breach('8', '横排页没有表格。');
  else if (!ledgers.every(repeatsHead)) yield breach('8', '表格转页时应重复表头。');
};

function repeatsHead(table: Element): boolean {
  const [head] = allOf(table, 'w:tr');
  return head !== undefined && isOn(childAt(head, 'w:trPr', 'w:tblHeader'));
}
