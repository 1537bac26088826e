/**
 * An exact reported figure: an integer count of ten-thousandths of the indicator's unit, so that sums never pass
 * through binary fractions. The range of numeric(15,4) stays inside the safe integers.
 */
export type Quantity = number;

const scale = 10_000;
const limit = 99_999_999_999 * scale;

/** Full-width digits, thousands separators and blanks as they come out of Excel and Chinese keyboards. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,\u2009_]/g, '')
    .replace(/^[−–—]/, '-');
}

/** The figure a person typed or pasted, or null when it is no number of at most four decimals in range. */
export function parseQuantity(text: string): Quantity | null {
  const match = /^([+-]?)(\d{1,11})(?:\.(\d{0,4}))?$/.exec(plainText(text));
  if (!match) return null;
  const [, sign, whole = '0', fraction = ''] = match;
  const size = Number(whole) * scale + Number(fraction.padEnd(4, '0'));
  if (size > limit) return null;
  return sign === '-' && size > 0 ? -size : size;
}

/** The shortest exact decimal text: `12.5`, `-3`, `0`. */
export function quantityText(quantity: Quantity): string {
  const size = Math.abs(quantity);
  const fraction = String(size % scale)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${quantity < 0 ? '-' : ''}${Math.floor(size / scale)}${fraction && '.'}${fraction}`;
}

export function quantity(value: number): Quantity {
  return Math.round(value * scale);
}

/** As a plain number of units, for ratios, charts and display; never for sums. */
export function toNumber(value: Quantity): number {
  return value / scale;
}
