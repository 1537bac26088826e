import 'server-only';
import type { SQL } from 'drizzle-orm';
import type { AnswerTable, FactRow, FactTable } from '@/db/schema';
import { type Content, contentOf, type FactField } from '@/domain/fact';
import type { LedgerNoun, SharedNoun } from '@/domain/policy-rule';

/** A ledger of facts, shared ones where nothing else is said: where its rows and the answers to them are, and what their content is. */
export interface FactLedger<Of extends Content, Noun extends LedgerNoun = SharedNoun> {
  readonly noun: Noun;
  /** What one is called in sentences: 互访记录. */
  readonly word: string;
  readonly facts: FactTable;
  /** None of what nobody answers. */
  readonly answers: Noun extends SharedNoun ? AnswerTable : null;
  readonly fields: readonly FactField<Of>[];
  /** The fields that hold ids of organisations. */
  readonly organisationKeys?: readonly (keyof Of & string)[];
  /** The fields that hold ids of pairings, of their first revision. */
  readonly pairingKeys?: readonly (keyof Of & string)[];
  /** The fields that hold ids of projects and of trusts, of their first revision. */
  readonly projectKeys?: readonly (keyof Of & string)[];
  readonly trustKeys?: readonly (keyof Of & string)[];
  /** The fields that hold ids of regions. */
  readonly regionKeys?: readonly (keyof Of & string)[];
  /** The path of the organisation at the other side's end, whose bureau answers; absent where departments answer. */
  readonly counterpart?: SQL<string>;
}

/** The noun's own columns of a row of its table. */
export function contentIn<Of extends Content>({ fields }: FactLedger<Of, LedgerNoun>, row: FactRow): Of {
  return contentOf(fields, row as FactRow & Of);
}
