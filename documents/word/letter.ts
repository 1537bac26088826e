import type { PlainDate } from '@/domain/calendar';
import type { Element, WordDocument } from './element';

/** 函: the only paper between two departments neither of which is above the other. */
export interface Letter {
  readonly agency: string;
  /** As `documentNumber` writes it: 粤民函〔2023〕12号. */
  readonly number: string;
  /** In full: 广东省民政厅关于商请…的函. */
  readonly title: string;
  readonly addressees: readonly string[];
  /** Word for word, with how it closes: 特此函告。 or 请予支持，并盼函复。 */
  readonly paragraphs: readonly string[];
  readonly attachments: readonly string[];
  readonly issuedOn: PlainDate;
  /** Room for the seal: the signature stands differently under one. */
  readonly isSealed: boolean;
  /** 联系人 and telephone, in 附注. */
  readonly contact: { readonly name: string; readonly telephone: string } | null;
  /** 抄送. */
  readonly copies: readonly string[];
  readonly isDraft: boolean;
}

/** 10.1. */
export function letterDocument(letter: Letter): WordDocument {
  const { agency, issuedOn, attachments, contact, copies } = letter;
  return {
    format: 'letter',
    subject: letter.title,
    creator: agency,
    madeOn: issuedOn,
    isDraft: letter.isDraft,
    elements: [
      { kind: 'mark', text: agency },
      { kind: 'document-number', text: letter.number },
      { kind: 'title', text: letter.title },
      { kind: 'addressee', names: letter.addressees },
      ...letter.paragraphs.map((text): Element => ({
        kind: 'paragraph',
        text,
      })),
      ...(attachments.length === 0 ? [] : [{ kind: 'attachment-note', names: attachments } as const]),
      { kind: 'signature', agency, date: issuedOn, isSealed: letter.isSealed },
      ...(contact === null
        ? []
        : [{ kind: 'note', text: `联系人：${contact.name}，电话：${contact.telephone}` } as const]),
      ...(copies.length === 0
        ? []
        : [{ kind: 'imprint', copies: { label: '抄送', names: copies }, printed: null } as const]),
    ],
  };
}
