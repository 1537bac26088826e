import { AlignmentType, Footer, PageNumber, type Paragraph, TextRun } from 'docx';
import { fourthSizeCharacter } from '../geometry';
import { paragraph } from './block';

export type Parity = 'odd' | 'even';

/** 7.5: — 1 —, one character from the right edge on odd pages, from the left on even ones. */
export function pageNumber(parity: Parity): Footer {
  return new Footer({ children: [numberLine(parity)] });
}

export function numberLine(parity: Parity): Paragraph {
  const isOdd = parity === 'odd';
  return paragraph('PageNumber', [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })], {
    alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: isOdd ? { right: fourthSizeCharacter } : { left: fourthSizeCharacter },
  });
}
