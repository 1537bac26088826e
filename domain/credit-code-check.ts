/** The 31 characters of a code, by value; I, O, S, V and Z are left out (GB 32100-2015, 表 3). */
export const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationDigits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** The last character, from the 17 before it: weights are the powers of 3 modulo 31 (GB 32100-2015, 附录 A). */
export function codeCheck(code: string): string | undefined {
  let weight = 1;
  let sum = 0;
  for (const character of code) {
    sum += codeAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return codeAlphabet[(31 - (sum % 31)) % 31];
}

/** The 17th character, from the eight before it: the check of the 组织机构代码 inside (GB 11714-1997). */
export function organisationCheck(code: string): string {
  const sum = Array.from(code).reduce(
    (total, character, at) => total + organisationDigits.indexOf(character) * (organisationWeights[at] ?? 0),
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : `${rest}`;
}
