import type { Breach } from '../breach';
import { breach } from '../breach';
import type { Look } from '../line';
import type { Outline } from '../outline';
import type { Reading } from '../reading';
import { type Face, faces, sizeWord } from '../standard';

/** A clause or two of the standard: what of the file does not keep them. */
export type RuleOf = (reading: Reading, outline: Outline) => Iterable<Breach>;

/** The first words of a text, to find it by; quotation marks within are single ones. */
export function quote(text: string): string {
  const inner = text.replaceAll('“', '‘').replaceAll('”', '’');
  return `“${inner.length > 14 ? `${inner.slice(0, 14)}…` : inner}”`;
}

/** The face and size that an element should have. */
export function* lookOf(
  clause: string,
  what: string,
  look: Look,
  face: Face,
  size: number | null,
): Generator<Breach> {
  if (!faces[face].test(look.face))
    yield breach(clause, `${what}应为${face}，现为${look.face || '未指定字体'}。`);
  if (size !== null && look.size !== size)
    yield breach(clause, `${what}应为${sizeWord(size)}，现为${sizeWord(look.size)}。`);
}

export function isNear(value: number, expected: number, tolerance: number): boolean {
  return Math.abs(value - expected) <= tolerance;
}

/** Printed black: said so, or left to the program. */
export function isBlack(color: string): boolean {
  return color === 'auto' || color === '000000';
}

/** C00000 to FF0000, and what is near them (the standard's ink is Y80 M80). */
export function isRed(color: string): boolean {
  const [red = 0, green = 255, blue = 255] = (color.match(/[0-9A-Fa-f]{2}/g) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return red >= 0xc0 && green <= 0x40 && blue <= 0x40;
}
