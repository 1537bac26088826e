import type { CellDate, Filled } from './cell';

/** A value, with what the person should know of how it was read, or the Chinese sentence that says what to do about the cell. */
export type Answer<Value> =
  { readonly value: Value; readonly notice?: string } | { readonly sentence: string };

/** What a cell of our own workbooks holds. */
export type Written = string | number | CellDate | null;

/** One column of a ledger that is only taken out. */
export interface WrittenColumn<Value, Context> {
  /** The heading, or the two of a group: 牵头单位, 粤方. */
  readonly headings: readonly [string] | readonly [string, string];
  /** In characters. */
  readonly width: number;
  /** What to fill in, shown beside the cell; absent where nobody fills in. */
  readonly hint?: string;
  /** What the template offers to choose from. */
  readonly choices?: (context: Context) => readonly string[];
  readonly write: (value: Value) => Written;
}

/** One column of a ledger, on paper and in values: the only place that knows both. */
export interface Column<Value, Context> extends WrittenColumn<Value, Context> {
  /** Other headings for the same; brackets, spaces and the width of characters make no difference. */
  readonly aliases?: readonly string[];
  readonly hint: string;
  /** What a blank cell, or a sheet without the column, means. Without it both are refused. */
  readonly blank?: { readonly value: Value };
  readonly read: (cell: Filled, context: Context) => Answer<Value>;
  /** The reverse of `read`: what it writes is read as the same value. */
  readonly write: (value: Value) => Written;
}

/** The columns by the property of a row that they hold, in the order of the sheet. */
type WrittenColumns<Row, Context> = { readonly [Key in keyof Row]-?: WrittenColumn<Row[Key], Context> };
type Columns<Row, Context> = { readonly [Key in keyof Row]-?: Column<Row[Key], Context> };

/** A ledger that is taken out and not brought back: a list, as a table on paper. */
export interface WrittenLedger<Row, Context> {
  /** Names the sheet: 议定事项任务分解表. */
  readonly name: string;
  readonly title: (context: Context) => string;
  readonly columns: WrittenColumns<Row, Context>;
}

/**
 * A ledger as a list of columns, from which template, import, preview, export and errors follow. `Context` is what cells
 * are read against: lists of names, a year. 序号 and 系统编号 are added to every ledger and are no columns of its own.
 */
export interface Ledger<Row, Context> extends WrittenLedger<Row, Context> {
  readonly columns: Columns<Row, Context>;
  /** Two rows of which this text is the same are the same record; the column at which the second is refused. */
  readonly identity: { readonly of: (row: Row) => string; readonly column: keyof Row & string };
  /** What is wrong between cells that are each in order: the sentence, by the column at which it is told. */
  readonly check?: (row: Row) => Partial<Record<keyof Row & string, string>>;
}

export type Key<Row> = keyof Row & string;

export function keysOf<Row, Context>({ columns }: WrittenLedger<Row, Context>): Key<Row>[] {
  return Object.keys(columns) as Key<Row>[];
}

/** 牵头单位（粤方）, as sentences name the column. */
export function nameOf({ headings: [first, second] }: Pick<WrittenColumn<never, never>, 'headings'>): string {
  return second === undefined ? first : `${first}（${second}）`;
}

export const serialHeading = '序号';
/** Of a record that the system knows: wins over everything else when an export comes back. */
export const idHeading = '系统编号';
