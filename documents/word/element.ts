import type { PlainDate } from '@/domain/calendar';
import type { Format } from './format';

/** A column of a ledger: `share` is its part of the width among the shares of all columns. */
export interface Column {
  readonly heading: string;
  readonly share: number;
  /** Short values (numbers of things, dates, states) stand centred, amounts at the right; sentences run from the left. */
  readonly align?: 'centre' | 'right';
}

/** 合计: a label across the first columns, and what stands under the others. */
export interface TotalRow {
  readonly label: string;
  readonly values: readonly string[];
}

/** 签署栏 of one department: who signed for it, as what and when; null where it is still to be signed by hand. */
export interface SigningParty {
  readonly name: string;
  readonly signed: { readonly by: string; readonly role: string; readonly on: PlainDate } | null;
}

/** One line of a form: what is asked, and what stands there (empty: to be written by hand). `lines` is its least height. */
export interface FormRow {
  readonly label: string;
  readonly value: string;
  readonly lines?: number;
}

/** 抄送机关 of a document, 分送单位 of minutes (7.4.2). */
export interface Copies {
  readonly label: '抄送' | '分送';
  readonly names: readonly string[];
}

/**
 * What a document is declared as, one element after another. An element brings its own place with it: the blank lines
 * above it, its indents, its rules, are what GB/T 9704-2012 says of it, and nobody declares them.
 */
export type Element =
  /** 发文机关标志 (7.2.4) or 纪要标志 (10.3): red 小标宋. */
  | { readonly kind: 'mark'; readonly text: string }
  /** 发文字号 (7.2.5), as `documentNumber` or `meetingNumber` writes it. */
  | { readonly kind: 'document-number'; readonly text: string }
  /** The line of minutes above the red rule: 编印机关 on the left, 日期 on the right. */
  | { readonly kind: 'issue-line'; readonly agency: string; readonly date: PlainDate }
  /** 版头中的分隔线 (7.2.7). */
  | { readonly kind: 'red-rule' }
  /** 标题 (7.3.1): is broken into lines of whole words, or where the text has line breaks of its own. */
  | { readonly kind: 'title'; readonly text: string }
  /** 主送机关 (7.3.2). */
  | { readonly kind: 'addressee'; readonly names: readonly string[] }
  /** 结构层次 (7.3.3): 一、 · （一） · 1. · （1）; the engine counts. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** 附件说明 (7.3.4): the names without punctuation after them. */
  | { readonly kind: 'attachment-note'; readonly names: readonly string[] }
  /** 发文机关署名、成文日期、印章 (7.3.5). */
  | {
      readonly kind: 'signature';
      readonly agency: string;
      readonly date: PlainDate;
      readonly isSealed: boolean;
    }
  /** 附注 (7.3.6), without its brackets. */
  | { readonly kind: 'note'; readonly text: string }
  /** 出席、请假、列席 of minutes (10.3): a line for each side. */
  | { readonly kind: 'attendance'; readonly label: string; readonly lines: readonly string[] }
  /** 版记 (7.4), at the foot of the last page. A letter shows neither rules nor who printed it (10.1). */
  | {
      readonly kind: 'imprint';
      readonly copies: Copies | null;
      readonly printed: { readonly agency: string; readonly date: PlainDate } | null;
    }
  /** 附件顺序号 and 附件标题 on the page of an attachment (7.3.7): 附件, 附件1. */
  | { readonly kind: 'attachment-heading'; readonly label: string; readonly title: string }
  /** A line above a ledger, or between it and its 签署栏, from the left: 填报单位、数据截至. */
  | { readonly kind: 'caption'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      readonly total?: TotalRow;
    }
  /** 签署栏 under the last ledger, side by side, on the page of the ledger's last rows. */
  | { readonly kind: 'signing-block'; readonly parties: readonly SigningParty[] }
  | { readonly kind: 'form'; readonly rows: readonly FormRow[] };

export interface WordDocument {
  readonly format: Format;
  /** Named in the file's properties, for search; it is not printed. */
  readonly subject: string;
  readonly creator: string;
  /** Stands in the file's properties as made and last changed: the engine has no clock. */
  readonly madeOn: PlainDate;
  /** Prints 草稿 across every page. */
  readonly isDraft: boolean;
  readonly elements: readonly Element[];
}

export type ElementOf<Kind extends Element['kind']> = Extract<Element, { kind: Kind }>;
