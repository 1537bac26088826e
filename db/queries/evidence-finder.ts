import 'server-only';
import type { Tx } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { EvidenceSubject } from '@/domain/evidence';
import type { EvidenceKind } from '@/domain/evidence-kind';
import type { Subjects } from '@/domain/policy-rule';
import type { filesOn, HungFile } from './evidence-hung';
import type { missingKinds } from './evidence-need';

/** A record that files hang on, as far as the person may see it. */
export interface FoundSubject extends EvidenceSubject {
  /** What policies judge. */
  readonly of: Omit<Subjects['evidence'], 'broughtBy'>;
  /** Still its owner's alone: files are taken off it without a word. */
  readonly isDraft: boolean;
  /** Whether the other side sees it. */
  readonly isShared: boolean;
  /** The kinds that the plan asks of it and that it has none of. */
  readonly missing: readonly EvidenceKind[];
  readonly files: readonly HungFile[];
}

/** The same without its files: all that a decision needs. */
export type EvidenceHolder = Omit<FoundSubject, 'files' | 'missing'>;

export type Found = Omit<FoundSubject, 'kind'>;

/** What is asked of the files on each: for a page everything, for a decision nothing, as it takes long to plan. */
export interface Show {
  readonly files: typeof filesOn;
  readonly missing: typeof missingKinds;
}

/** The records of a noun, of those with one of the ids, that the person may see. */
export type Finder = (tx: Tx, actor: Actor, ids: readonly number[], show: Show) => Promise<Found[]>;
