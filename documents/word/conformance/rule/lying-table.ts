import { breach } from '../breach';
import { allOf, attribute, childAt, isOn } from '../xml';
import type { RuleOf } from './rule';

/** 8: a ledger on paper that lies, its heading on every page. */
export const lyingTable: RuleOf = function* ({ format, tables, section }) {
  if (format !== 'table-landscape') return;
  if (attribute(childAt(section, 'w:pgSz'), 'w:orient') !== 'landscape')
    yield breach('8', 'A4纸型的表格应横排。');
  const [table] = tables;
  const [head] = table === undefined ? [] : allOf(table, 'w:tr');
  if (head === undefined) yield breach('8', '横排页没有表格。');
  else if (!isOn(childAt(head, 'w:trPr', 'w:tblHeader'))) yield breach('8', '表格转页时应重复表头。');
};
