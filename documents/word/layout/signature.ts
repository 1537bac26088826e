import { dateText } from '@/domain/phrase';
import type { ElementOf } from '../element';
import { characters } from '../geometry';
import { textWidth } from '../text-width';
import { type Block, blankLines, paragraph } from './block';

/**
 * 7.3.5.1: under a seal the date ends four characters from the right edge, and the agency stands in the middle above it;
 * the two lines above are what the seal covers. 7.3.5.2: without one the agency ends two characters from the edge and
 * the date begins two characters after it; a date that would then end further right keeps the two and moves the agency.
 */
export function signature({ agency, date, isSealed }: ElementOf<'signature'>): Block[] {
  const written = dateText(date);
  const insets = isSealed ? underSeal(agency, written) : bare(agency, written);
  const at = (right: number) => ({ indent: { right: characters(right) } });
  return [
    ...blankLines(isSealed ? 2 : 1, true),
    paragraph('Signature', agency, { ...at(insets.agency), keepNext: true }),
    paragraph('Signature', written, at(insets.date)),
  ];
}

/** Characters from the right edge. */
interface Insets {
  readonly agency: number;
  readonly date: number;
}

function underSeal(agency: string, date: string): Insets {
  return { agency: Math.max(0, 4 + (textWidth(date) - textWidth(agency)) / 2), date: 4 };
}

function bare(agency: string, date: string): Insets {
  const longer = textWidth(agency) - textWidth(date);
  return { agency: Math.max(2, 4 - longer), date: Math.max(2, longer) };
}
