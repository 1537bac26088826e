import { legible } from './cell';

/** What a spreadsheet may take for a formula (OWASP ASVS 1.2.10), also behind marks that an earlier guard put there. */
const risky = /^'*[=+\-@＝＋－＠\t\r\0]/;

/** Text that stays text even when somebody saves the workbook as CSV. */
export function guarded(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** The text as it was before it was guarded. */
function unguarded(text: string): string {
  return text.startsWith("'") && risky.test(text) ? text.slice(1) : text;
}

/** A workbook writes characters as _x000D_; what merely looks so is escaped (ECMA-376, ST_Xstring). */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text as it is put into a cell. `read` of the same cell gives the text back, without space around it. */
export function written(text: string): string {
  return escaped(guarded(legible(text).trim()));
}

/** Text as it comes out of a cell. */
export function settled(text: string): string {
  return unguarded(legible(unescaped(text)).trim());
}
