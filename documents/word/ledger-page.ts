import type { PlainDate } from '@/domain/calendar';
import type { Column, Element, ElementOf, TotalRow, WordDocument } from './element';

/** A column of a ledger with what it shows of a row; `at` counts rows from 0. */
export interface LedgerColumn<Row> extends Column {
  readonly of: (row: Row, at: number) => string;
}

/** 表格附件: what stands on A4 that lies on its side, under the heading of an attachment or a title of its own. */
export interface LedgerPage {
  /** 附件, 附件1; null for a table that stands alone. */
  readonly attachment: string | null;
  readonly title: string;
  readonly creator: string;
  readonly madeOn: PlainDate;
  readonly isDraft: boolean;
  /** What stands under the title. */
  readonly elements: readonly Element[];
}

/** 8: a document on A4 that lies on its side. */
export function ledgerPage({ attachment, title, elements, ...rest }: LedgerPage): WordDocument {
  return {
    format: 'table-landscape',
    subject: title,
    ...rest,
    elements: [
      attachment === null
        ? { kind: 'title', text: title }
        : { kind: 'attachment-heading', label: attachment, title },
      ...elements,
    ],
  };
}

/** The rows under their columns, with what they come to where they are added up. */
export function ledgerTable<Row>(
  columns: readonly LedgerColumn<Row>[],
  rows: readonly Row[],
  total?: TotalRow,
): ElementOf<'table'> {
  return {
    kind: 'table',
    columns,
    rows: rows.map((row, at) => columns.map(({ of }) => of(row, at))),
    ...(total === undefined ? {} : { total }),
  };
}

/** 序号, of every ledger. */
export const serial: LedgerColumn<unknown> = {
  heading: '序号',
  share: 3.5,
  align: 'centre',
  of: (_, at) => String(at + 1),
};

/** A line of what is known of a ledger as a whole: 填报单位 and 数据截至, well apart. */
export function caption(...parts: readonly string[]): Element {
  return { kind: 'caption', text: parts.join('\u3000\u3000') };
}
