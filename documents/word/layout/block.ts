import { type IParagraphOptions, Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import type { Style } from '../style';

/** What stands in a text: a paragraph or a table. */
export type Block = Paragraph | Table;

/** A paragraph in one of the declared styles; `more` is what differs from it in this one place. */
export function paragraph(
  style: Style,
  content: string | readonly ParagraphChild[] = [],
  more: Omit<IParagraphOptions, 'style' | 'text' | 'children'> = {},
): Paragraph {
  const children = typeof content === 'string' ? [new TextRun(content)] : content;
  return new Paragraph({ ...more, style, children });
}

/** 空一行, 空二行; kept on the page of what follows where that must not stand alone. */
export function blankLines(count: number, keepNext = false): Paragraph[] {
  return Array.from({ length: count }, () => paragraph('Line', [], kept(keepNext)));
}

/** On the page of what follows. */
export function kept(keepNext: boolean): { keepNext?: true } {
  return keepNext ? { keepNext } : {};
}
