/**
 * The measures of GB/T 9704-2012 in the units of WordprocessingML. Lengths are twips (1/20 point, 56.7 to the millimetre);
 * where a measure is not one, it says so. The number before a sentence is the clause it comes from.
 */

/** 5.1: A4. */
export const paper = { width: 11906, height: 16838 } as const;

/** 5.2.1: 天头 37 mm, 订口 28 mm and a 版心 of 156 mm × 225 mm; right and bottom are what is left. */
export const margin = { top: 2098, right: 1474, bottom: 1984, left: 1588 } as const;

/** 5.2.1: 版心, without the page number. */
export const typeArea = { width: 8844, height: 12756 } as const;

/** 5.2.3: 22 lines fill the type area. At 580 (29 pt) the 22nd would not fit. */
export const line = 579;
const charactersPerLine = 28;

/**
 * 5.2.3: 28 characters of 16 pt in a line: each drawn together to 15.75 pt (the 5.55 mm that 三号 has in metal) by this many
 * twips, and full lines stretched to the edge. A character grid (linesAndChars, charSpace -849) says the same to Word, but
 * LibreOffice gives a character that is wider than its cell two cells, so half of every line would be empty there.
 */
export const tightening = -5;

/** So many characters of the grid. Rounded down: a twip too much would cost the line its last character. */
export function characters(count: number): number {
  return Math.floor((count * typeArea.width) / charactersPerLine);
}

/** 字号 in half-points. */
export const size = { two: 44, three: 32, four: 28, five: 21, smallFive: 18 } as const;

/** 7.5, 7.4.2: 空一字 where the text is 四号. */
export const fourthSizeCharacter = 280;

/** 7.5: the foot of the page number's line above the paper's edge, so that its dash is 7 mm below the type area. */
export const footer = 1417;
/** Of a header with nothing to show. */
export const header = 851;

/**
 * Of a line with exact height, four fifths stand above the baseline; of a character of 宋体 and its kin 0.859 do. So a
 * line of this many times its character's size begins where the character does.
 */
export const tightLine = 1.075;
/** What the same reckoning leaves of a line's height under its characters. */
export function underFoot(height: number, points: number): number {
  return Math.round(height * 0.2 - points * 20 * 0.141);
}

/** And above them. */
export function overHead(height: number, points: number): number {
  return Math.round(height * 0.8 - points * 20 * 0.859);
}

/** 7.2.4: the mark's upper edge under that of the type area: 35 mm. */
export const markTop = 1984;
/** 7.2.7, 10.1: a red rule stands 4 mm under what is above it. */
export const ruleDrop = 227;
/** 10.1: the letter's name from the paper's upper edge, its second rule from the lower: 30 mm and 20 mm. */
export const letterMarkTop = 1701;
export const letterRuleBottom = 1134;
/** 10.1: between a letter's first rule and the characters under it: 7/8 of a character of 三号. */
export const letterFirstLine = 280;
/** 10.1: both rules of a letter, in the middle of the paper: 170 mm. */
export const letterRuleWidth = 9638;

/** Widths of rules, in eighths of a point. 7.4.1: 0.35 mm and 0.25 mm. The standard leaves the red ones to the agency. */
export const rule = { outer: 8, inner: 6, red: 12, letterThick: 24, letterThin: 6 } as const;
export const red = 'FF0000';
