import 'server-only';
import type { Tx } from '@/db/client';
import type { FactKind } from '@/db/commands/fact/kind';
import { contentIn } from '@/db/queries/fact-ledger';
import type { FactRow } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { Content, FactField } from '@/domain/fact';
import type { ImportRemark } from '@/domain/import';
import type { LedgerNoun } from '@/domain/policy-rule';
import type { State } from '@/domain/workflow';
import type { OrganisationContent } from '@/domain/organisation-input';

/** A row of the file that could be read, before it is known whom it is about. */
export interface GivenRow<Row> {
  readonly place: number;
  readonly sheet: string;
  readonly row: number;
  /** 系统编号, from an export of ours. */
  readonly id: number | null;
  readonly values: Row;
  /** What was told as it was read. */
  readonly told: readonly ImportRemark[];
  /** What the file has columns for: nothing else of a known record is changed. */
  readonly given: ReadonlySet<keyof Row & string>;
  /** A remark at the cell of that column. */
  remark(column: keyof Row & string, sentence: string): ImportRemark;
}

/** Of a row whose names nobody knows any more, and that an export of ours gave a 系统编号: the number wins, the record keeps its ends. */
export function byId<Row>(row: GivenRow<Row>, column: keyof Row & string, id: number): ImportRemark {
  return row.remark(column, `表中的名称没有认出；按系统编号 ${id} 认定，两端单位不变。`);
}

/** The fields of a record that the file has columns of the same name for; whom it names is found out otherwise. */
export function givenFields<Of extends Content>(
  fields: readonly FactField<Of>[],
  { given }: { readonly given: ReadonlySet<string> },
): readonly (keyof Of & string)[] {
  return fields.map(({ key }) => key).filter((key) => given.has(key));
}

/** What a row comes to by the names that it uses. Organisations to be registered have negative ids. */
export type Understood<Of> =
  | {
      readonly label: string;
      readonly content: Of;
      readonly given: readonly (keyof Of & string)[];
      readonly told: readonly ImportRemark[];
      /** What keeps it from being written: told unless it is what stands already, as of the other side's records in an export. */
      readonly unfit?: readonly ImportRemark[];
    }
  | { readonly label: string; readonly faults: readonly ImportRemark[] };

/** What a record would be in the ledger: beside what is there. */
export interface Meant<Of> {
  readonly id: number | null;
  readonly content: Of;
  readonly given: readonly (keyof Of & string)[];
}

/** Whether that is new, and else which record it is and how it would change. */
export type Compared<Of> =
  | { readonly verdict: 'new'; readonly content: Of; readonly notice: string | null }
  | {
      readonly verdict: 'changed' | 'same';
      readonly content: Of;
      readonly before: Of;
      readonly recordId: number;
      readonly recordVersion: number;
    }
  | { readonly verdict: 'wrong'; readonly sentence: string };

/** Where rows are looked up, and for whom. */
export interface ImportPlace {
  readonly tx: Tx;
  readonly programmeId: number;
  readonly actor: Actor;
  /** The departments of the programme, in order. */
  readonly parties: readonly number[];
}

/** What one ledger adds to the way in that all of them share. */
export interface ImportKind<Row extends object, Of extends Content> {
  readonly fact: FactKind<Of, LedgerNoun>;
  /** The column at which it is told that a row cannot stand beside what is there. */
  readonly column: keyof Row & string;
  /** Finds out who rows are about; organisations that are not registered are put on the list. */
  understand(
    place: ImportPlace,
    rows: readonly GivenRow<Row>[],
    unregistered: Unregistered,
  ): Promise<Understood<Of>[]>;
  /**
   * The records that may be the ones that are meant, for many at once, as far as the person may see them; with `near` those
   * that may only look like them as well.
   */
  candidates(place: ImportPlace, contents: readonly Of[], near: boolean): Promise<readonly Candidate<Of>[][]>;
  /** Which of them it is, by the key of the ledger. */
  isSame(candidate: Of, content: Of): boolean;
  /** What else in the ledger looks like a new one. */
  similar?(content: Of, candidates: readonly Candidate<Of>[]): string | null;
}

export interface Candidate<Of> {
  readonly id: number;
  readonly version: number;
  readonly departmentId: number;
  readonly organisationPath: string;
  readonly state: State;
  readonly content: Of;
  /** Why it cannot be changed at all; null where it can. */
  readonly fixed: string | null;
}

/** A row of the ledger with the path of the unit that filed it, as it is compared. */
export function candidateOf<Of extends Content>(
  fact: FactKind<Of, LedgerNoun>,
  { row, path }: { readonly row: FactRow; readonly path: string },
): Candidate<Of> {
  const { id, version, departmentId, state } = row;
  const fixed = fact.fixed?.(row) ?? null;
  return { id, version, departmentId, state, organisationPath: path, content: contentIn(fact, row), fixed };
}

/** The organisations that a file names and the register lacks, each once. */
export class Unregistered {
  readonly list: OrganisationContent[] = [];
  readonly #numbers = new Map<string, number>();

  /** The negative id by which rows name it until it is registered. */
  add(key: string, content: OrganisationContent): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return -known;
    this.list.push(content);
    this.#numbers.set(key, this.list.length);
    return -this.list.length;
  }
}
