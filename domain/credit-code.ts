/** The 31 characters of a code, by value; I, O, S, V and Z are left out (GB 32100-2015, 表 3). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationDigits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** As codes are written: half-width, capital, without spaces and dashes. */
export function tidyCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/**
 * Why a 统一社会信用代码, tidied, may be mistyped; null where nothing speaks against it. Codes that are in force fail the
 * check (domain.md 0.9), so this warns and never refuses.
 */
export function creditCodeDoubt(code: string): string | null {
  if (code.length !== 18) return `统一社会信用代码应为 18 位，现有 ${code.length} 位；请核对。`;
  const strange = Array.from(code).find((character) => !alphabet.includes(character));
  if (strange !== undefined) return `统一社会信用代码不使用字符“${strange}”；请核对。`;
  if (organisationCheck(code.slice(8, 16)) !== code[16] || check(code.slice(0, 17)) !== code[17]) {
    return '统一社会信用代码的校验位不符，可能有一位录错；请对照登记证书核对，确认无误可以保留。';
  }
  return null;
}

/** The first 16 characters with the two that check them, for codes that are invented. */
export function completedCreditCode(first: string): string {
  const code = first + organisationCheck(first.slice(8));
  return code + (check(code) ?? '');
}

/** The last character, from the 17 before it: weights are the powers of 3 modulo 31 (GB 32100-2015, 附录 A). */
function check(code: string): string | undefined {
  let weight = 1;
  let sum = 0;
  for (const character of code) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31];
}

/** The 17th character, from the eight before it: the check of the 组织机构代码 inside (GB 11714-1997). */
function organisationCheck(code: string): string {
  const sum = Array.from(code).reduce(
    (total, character, at) => total + organisationDigits.indexOf(character) * (organisationWeights[at] ?? 0),
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : `${rest}`;
}
