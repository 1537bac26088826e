import type { Element } from '@xmldom/xmldom';
import type { Format } from '../format';
import { type Line, readLine } from './line';
import { open } from './package';
import { Stylesheet } from './stylesheet';
import { allOf, attribute, childAt, childrenOf, isOn } from './xml';

/** A line of the text with where it stands. */
export interface Placed extends Line {
  /** Empty lines directly above it. */
  readonly blanksAbove: number;
  /** Twips from the type area's edge to where the line's characters may begin, as long as the page is the first. */
  readonly offset: number;
}

type Turn = 'default' | 'even' | 'first';

/** A header or footer: its lines, and the element for what is no line. */
export interface Margin {
  readonly root: Element;
  readonly lines: readonly Line[];
}

/** A file as the rules see it. */
export interface Reading {
  readonly format: Format;
  /** Lines of the text outside tables. */
  readonly lines: readonly Placed[];
  readonly tables: readonly Element[];
  readonly section: Element;
  readonly hasOddAndEven: boolean;
  readonly headers: Readonly<Partial<Record<Turn, Margin>>>;
  readonly footers: Readonly<Partial<Record<Turn, Margin>>>;
  readonly sheet: Stylesheet;
}

export function read(file: Uint8Array, format: Format): Reading {
  const { body, styles, settings, related } = open(file);
  const sheet = new Stylesheet(styles);
  const section = childAt(body, 'w:sectPr') ?? body;
  const margins = (name: string): Partial<Record<Turn, Margin>> =>
    Object.fromEntries(
      childrenOf(section, name).flatMap((reference) => {
        const root = related.get(attribute(reference, 'r:id') ?? '');
        if (root === undefined) return [];
        const lines = allOf(root, 'w:p').map((paragraph) => readLine(paragraph, sheet));
        return [[attribute(reference, 'w:type') ?? 'default', { root, lines }]];
      }),
    );
  return {
    format,
    lines: place(childrenOf(body, 'w:p').map((paragraph) => readLine(paragraph, sheet))),
    tables: childrenOf(body, 'w:tbl'),
    section,
    hasOddAndEven: isOn(childAt(settings, 'w:evenAndOddHeaders')),
    headers: margins('w:headerReference'),
    footers: margins('w:footerReference'),
    sheet,
  };
}

/** An empty line, not the line of a rule. */
export function isBlank(line: Line): boolean {
  return line.text.trim() === '' && line.bottom === null && line.top === null && line.height > 200;
}

function place(lines: readonly Line[]): Placed[] {
  let [blanks, top] = [0, 0];
  return lines.map((line) => {
    const placed = { ...line, blanksAbove: blanks, offset: top + line.before };
    blanks = isBlank(line) ? blanks + 1 : 0;
    if (line.frame === null) top += line.before + line.height;
    return placed;
  });
}
