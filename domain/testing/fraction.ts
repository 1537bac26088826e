/** A fraction of whole numbers with a denominator above 0: exact where floating point is not. */
export type Fraction = readonly [bigint, bigint];

export function fraction(numerator: number, denominator: number): Fraction {
  const sign = denominator < 0 ? -1n : 1n;
  return [sign * BigInt(numerator), sign * BigInt(denominator)];
}

export function whole(number: number): Fraction {
  return [BigInt(Math.round(number)), 1n];
}

export function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

export function minus(one: Fraction, [c, d]: Fraction): Fraction {
  return plus(one, [-c, d]);
}

/** The other must not be 0. */
export function over([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return c < 0n ? [-a * d, -c * b] : [a * d, b * c];
}

export function isAtLeast([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d >= c * b;
}

export function toNumber([a, b]: Fraction): number {
  return Number((a * 10n ** 18n) / b) / 1e18;
}
