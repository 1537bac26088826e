import type { Element } from '@xmldom/xmldom';
import { numberIn, type Stylesheet, valueIn } from './stylesheet';
import { attribute, childAt, childrenOf } from './xml';

export interface Look {
  readonly face: string;
  /** Half-points. */
  readonly size: number;
  /** RRGGBB, or auto, which prints black. */
  readonly color: string;
  /** Twips added to each character. */
  readonly spacing: number;
}

export interface Rule {
  readonly size: number;
  readonly color: string;
}

/** A paragraph as it looks. Lengths in twips. */
export interface Line {
  /** With {PAGE} where the page number stands and a space for a tab. */
  readonly text: string;
  readonly runs: readonly { readonly text: string; readonly look: Look }[];
  readonly look: Look;
  readonly alignment: string;
  readonly left: number;
  readonly right: number;
  /** Of the first line, negative where it hangs out. */
  readonly first: number;
  readonly firstCharacters: number;
  readonly height: number;
  readonly isExact: boolean;
  readonly before: number;
  readonly top: Rule | null;
  readonly bottom: Rule | null;
  readonly frame: Element | null;
}

export function readLine(paragraph: Element, sheet: Stylesheet): Line {
  const properties = childAt(paragraph, 'w:pPr');
  const layers = sheet.paragraph(properties);
  const runs = runsOf(paragraph).map(({ run, text }) => ({
    text,
    look: lookOf(properties, childAt(run, 'w:rPr'), sheet),
  }));
  const borders = childAt(properties, 'w:pBdr');
  return {
    text: runs.map(({ text }) => text).join(''),
    runs,
    look: runs.find(({ text }) => text !== '')?.look ?? lookOf(properties, null, sheet),
    alignment: valueIn(layers, 'w:jc', 'w:val') ?? 'left',
    // ISO 29500 strict calls them start and end.
    left: numberIn(layers, 'w:ind', 'w:left') || numberIn(layers, 'w:ind', 'w:start'),
    right: numberIn(layers, 'w:ind', 'w:right') || numberIn(layers, 'w:ind', 'w:end'),
    first: numberIn(layers, 'w:ind', 'w:firstLine') - numberIn(layers, 'w:ind', 'w:hanging'),
    firstCharacters: numberIn(layers, 'w:ind', 'w:firstLineChars'),
    height: numberIn(layers, 'w:spacing', 'w:line'),
    isExact: valueIn(layers, 'w:spacing', 'w:lineRule') === 'exact',
    before: numberIn(layers, 'w:spacing', 'w:before'),
    top: ruleOf(childAt(borders, 'w:top')),
    bottom: ruleOf(childAt(borders, 'w:bottom')),
    frame: childAt(properties, 'w:framePr'),
  };
}

/** A border that is drawn. */
export function ruleOf(border: Element | null): Rule | null {
  if (border === null || ['none', 'nil', null].includes(attribute(border, 'w:val'))) return null;
  return { size: Number(attribute(border, 'w:sz') ?? 0), color: attribute(border, 'w:color') ?? 'auto' };
}

function lookOf(paragraph: Element | null, run: Element | null, sheet: Stylesheet): Look {
  const layers = sheet.run(paragraph, run);
  return {
    face: valueIn(layers, 'w:rFonts', 'w:eastAsia') ?? '',
    size: numberIn(layers, 'w:sz', 'w:val'),
    color: valueIn(layers, 'w:color', 'w:val') ?? 'auto',
    spacing: numberIn(layers, 'w:spacing', 'w:val'),
  };
}

/** The runs with what is read of them. Of a field only what it asks for counts, not what it gave when it was saved. */
function runsOf(paragraph: Element): { run: Element; text: string }[] {
  let isResult = false;
  return childrenOf(paragraph).flatMap((child) => {
    if (child.nodeName === 'w:fldSimple')
      return [{ run: childAt(child, 'w:r') ?? child, text: fieldText(attribute(child, 'w:instr')) }];
    if (child.nodeName !== 'w:r') return [];
    const texts = childrenOf(child).map((part) => {
      if (part.nodeName === 'w:fldChar') isResult = attribute(part, 'w:fldCharType') === 'separate';
      return isResult ? '' : textOf(part);
    });
    return [{ run: child, text: texts.join('') }];
  });
}

function textOf(part: Element): string {
  switch (part.nodeName) {
    case 'w:t':
      return part.textContent ?? '';
    case 'w:tab':
      return ' ';
    case 'w:instrText':
      return fieldText(part.textContent);
    default:
      return '';
  }
}

function fieldText(instruction: string | null): string {
  return /\bPAGE\b/.test(instruction ?? '') ? '{PAGE}' : '';
}
