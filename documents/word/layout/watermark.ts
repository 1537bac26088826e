import type { ParagraphChild } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { fonts } from '../font';

/** 草稿 across the page, behind the text, until the document is confirmed. */
export function watermark(): ParagraphChild {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it is a run, which a paragraph takes
  return new TextWatermark({
    text: '草稿',
    font: fonts.black,
    color: 'C0C0C0',
    opacity: 0.4,
    width: 320,
    height: 160,
  });
}
