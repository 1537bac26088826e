import type { Element } from '@xmldom/xmldom';
import type { Breach } from '../breach';
import { breach } from '../breach';
import { readLine, ruleOf } from '../line';
import type { Reading } from '../reading';
import { standard } from '../standard';
import { allOf, attribute, childAt } from '../xml';
import { isBlack, isNear, lookOf, quote, type RuleOf } from './rule';

/** 7.4: 版记 at the foot of the type area, with its rules, its 抄送 and who printed it. */
export const imprint: RuleOf = function* (reading) {
  const table = reading.tables.find((one) => /抄送[：:]|分送[：:]|印发$/.test(one.textContent ?? ''));
  if (table === undefined) return;
  const place = childAt(table, 'w:tblPr', 'w:tblpPr');
  if (attribute(place, 'w:vertAnchor') !== 'margin' || attribute(place, 'w:tblpYSpec') !== 'bottom')
    yield breach('7.4.1', '版记应置于末页版心最下方，末条分隔线与版心下边缘重合。');
  if (reading.format === 'letter') yield* unruled(table);
  else yield* rules(table);
  yield* text(table, reading);
};

function* rules(table: Element): Generator<Breach> {
  const borders = childAt(table, 'w:tblPr', 'w:tblBorders');
  const rows = allOf(table, 'w:tr').length;
  for (const [name, word, size] of [
    ['w:top', '首条', standard.outerRule],
    ['w:insideH', '中间的', standard.innerRule],
    ['w:bottom', '末条', standard.outerRule],
  ] as const) {
    if (name === 'w:insideH' && rows < 2) continue;
    const rule = ruleOf(childAt(borders, name));
    const wanted = size === standard.outerRule ? '0.35毫米' : '0.25毫米';
    if (rule?.size !== size)
      yield breach(
        '7.4.1',
        `版记${word}分隔线高度应为${wanted}，现为${Math.round((rule?.size ?? 0) * 4.41) / 100}毫米。`,
      );
    else if (!isBlack(rule.color)) yield breach('7.4.1', `版记${word}分隔线应为黑色，现为${rule.color}。`);
  }
  const width = Number(attribute(childAt(table, 'w:tblPr', 'w:tblW'), 'w:w'));
  if (!isNear(width, standard.typeArea.width, 20))
    yield breach('7.4.1', '版记分隔线应与版心等宽（156毫米）。');
}

/** 10.1: 版记 of a letter. */
function* unruled(table: Element): Generator<Breach> {
  const borders = childAt(table, 'w:tblPr', 'w:tblBorders');
  if (['w:top', 'w:bottom', 'w:insideH'].some((name) => ruleOf(childAt(borders, name)) !== null))
    yield breach('10.1', '信函格式的版记不加分隔线。');
  if (/印发/.test(table.textContent ?? '')) yield breach('10.1', '信函格式的版记不加印发机关和印发日期。');
}

function* text(table: Element, { sheet }: Reading): Generator<Breach> {
  for (const line of allOf(table, 'w:p').map((paragraph) => readLine(paragraph, sheet))) {
    const isPrinted = line.text.endsWith('印发');
    const clause = isPrinted ? '7.4.3' : '7.4.2';
    yield* lookOf(clause, quote(line.text), line.look, '仿宋', standard.size.fourth);
    if (!isNear(line.left + line.first, standard.fourthCharacter, 40))
      yield breach(clause, `${quote(line.text)}应左空一字。`);
    if (!isPrinted && !line.text.endsWith('。'))
      yield breach('7.4.2', `${quote(line.text)}最后一个机关名称后应标句号。`);
  }
}
