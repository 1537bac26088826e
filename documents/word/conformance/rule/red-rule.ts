import { breach } from '../breach';
import { millimetres, standard } from '../standard';
import { isNear, isRed, type RuleOf } from './rule';

/** Of a line's height, a fifth stands under the baseline; of a character, 0.141 of its size does. */
const underFoot = (height: number, halfPoints: number) => height * 0.2 - halfPoints * 10 * 0.141;

/** 7.2.7: red, as wide as the type area, 4 mm under the characters above. */
export const redRule: RuleOf = function* ({ format }, { rule, aboveRule }) {
  if (format === 'table-landscape' || format === 'letter') return;
  const bottom = rule?.bottom ?? null;
  if (rule === undefined || bottom === null) {
    yield breach('7.2.7', '发文字号之下没有红色分隔线。');
    return;
  }
  if (!isRed(bottom.color)) yield breach('7.2.7', `版头分隔线应为红色，现为${bottom.color}。`);
  if (rule.left !== 0 || rule.right !== 0) yield breach('7.2.7', '版头分隔线应与版心等宽（156毫米）。');
  const drop = rule.height + rule.before + underFoot(aboveRule?.height ?? 0, aboveRule?.look.size ?? 0);
  if (!isNear(drop, standard.ruleDrop, standard.millimetre))
    yield breach('7.2.7', `版头分隔线应在发文字号之下4毫米处，现为${millimetres(drop)}。`);
};
