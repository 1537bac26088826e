import { breach } from '../breach';
import { quote, type RuleOf } from './rule';

/** 7.3.2: one line under the title, at the left edge, with a full-width colon. */
export const addressee: RuleOf = function* (_reading, outline) {
  const line = outline.addressee;
  if (line === undefined) return;
  const what = `主送机关${quote(line.text)}`;
  if (line.blanksAbove !== 1) yield breach('7.3.2', `${what}应在标题下空一行，现空${line.blanksAbove}行。`);
  if (!line.text.endsWith('：')) yield breach('7.3.2', `${what}后应标全角冒号。`);
  if (line.left !== 0 || line.first !== 0) yield breach('7.3.2', `${what}应居左顶格。`);
};
