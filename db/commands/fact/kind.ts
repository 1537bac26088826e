import 'server-only';
import type { z } from 'zod';
import type { Tx } from '@/db/client';
import type { FactLedger } from '@/db/queries/fact-ledger';
import type { FactRow } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { Content } from '@/domain/fact';
import type { LedgerNoun, SharedNoun } from '@/domain/policy-rule';

/** A sentence for each field that has to be put right. */
export type Problems<Of> = Partial<Record<keyof Of, string>>;

/** What a noun adds to the workflow that all facts of ledgers go through. */
export interface FactKind<Of extends Content, Noun extends LedgerNoun = SharedNoun> extends FactLedger<
  Of,
  Noun
> {
  /** The typed texts. */
  readonly content: z.ZodType<Of, Readonly<Record<string, unknown>>>;
  /** What is wrong even in a draft of that person, by field; `parties` are the departments of its programme in order. */
  wrong(tx: Tx, content: Of, by: Actor, parties: readonly number[]): Problems<Of> | Promise<Problems<Of>>;
  /** What is wrong besides with who enters it, where a side may answer what it could not enter. */
  entered?(tx: Tx, content: Of, by: Actor): Promise<Problems<Of>>;
  /** What is still missing before it can be handed in, by field. */
  missing(content: Of, today: PlainDate, tx: Tx): Problems<Of> | Promise<Problems<Of>>;
  /** Why a draft cannot be changed; null where it can. */
  fixed?(row: FactRow): string | null;
  /** Told before its own side approves the fact for good, and before the other makes it official; a refusal keeps it from that. */
  admit?(tx: Tx, row: FactRow, content: Of): Promise<void>;
  /** What keeps a draft from being thrown away, in one sentence; null where nothing does. */
  inTheWay?(tx: Tx, row: FactRow): Promise<string | null>;
  /** What else looks like the same fact, in one sentence; null where nothing does. */
  similar(tx: Tx, content: Of, own: OwnPlace): Promise<string | null>;
}

/** Where the fact stands that others are compared with. */
export interface OwnPlace {
  readonly programmeId: number;
  /** Its first revision; null before there is one. */
  readonly originId: number | null;
}
