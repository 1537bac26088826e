import { codeAlphabet, codeCheck, organisationCheck } from './credit-code-check';

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
  const strange = Array.from(code).find((character) => !codeAlphabet.includes(character));
  if (strange !== undefined) return `统一社会信用代码不使用字符“${strange}”；请核对。`;
  if (organisationCheck(code.slice(8, 16)) !== code[16] || codeCheck(code.slice(0, 17)) !== code[17]) {
    return '统一社会信用代码的校验位不符，可能有一位录错；请对照登记证书核对，确认无误可以保留。';
  }
  return null;
}

/** The first 16 characters with the two that check them, for codes that are invented. */
export function completedCreditCode(first: string): string {
  const code = first + organisationCheck(first.slice(8));
  return code + (codeCheck(code) ?? '');
}
