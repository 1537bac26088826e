import type { Element } from '@xmldom/xmldom';
import type { Breach } from '../breach';
import { breach } from '../breach';
import { readLine, type Rule, ruleOf } from '../line';
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
  const rows = allOf(table, 'w:tr').length;
  for (const [name, word, size] of [
    ['w:top', '首条', standard.outerRule],
    ['w:insideH', '中间的', standard.innerRule],
    ['w:bottom', '末条', standard.outerRule],
  ] as const) {
    if (name === 'w:insideH' && rows < 2) continue;
    const rule = borderOf(table, name);
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

/** A rule of the table, or of its cells, which some programs write instead. */
function borderOf(table: Element, name: 'w:top' | 'w:insideH' | 'w:bottom'): Rule | null {
  const whole = ruleOf(childAt(table, 'w:tblPr', 'w:tblBorders', name));
  const cells = allOf(table, 'w:tcBorders');
  const [cell, side] =
    name === 'w:bottom' ? [cells.at(-1), 'w:bottom'] : [cells[0], name === 'w:top' ? 'w:top' : 'w:bottom'];
  const below = name === 'w:insideH' ? ruleOf(childAt(cells[1] ?? null, 'w:top')) : null;
  return whole ?? ruleOf(childAt(cell ?? null, side)) ?? below;
}

/** 10.1: 版记 of a letter. */
function* unruled(table: Element): Generator<Breach> {
  if ((['w:top', 'w:bottom', 'w:insideH'] as const).some((name) => borderOf(table, name) !== null))
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
