import 'server-only';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { Change } from '@/db/command';
import { oneByOne } from '@/db/one-by-one';
import { contentIn, type FactLedger } from '@/db/queries/fact-ledger';
import { factScope } from '@/db/queries/scope';
import { accounts, type FactRow, organisations, programmes } from '@/db/schema';
import type { Actor } from '@/domain/actor';
import type { Content } from '@/domain/fact';
import { chineseMoment } from '@/domain/moment';
import type { FactSubject, LedgerNoun } from '@/domain/policy-rule';
import type { ProgrammeSettings } from '@/domain/programme';
import { Refusal } from '@/domain/refusal';
import { stateWords, visibleToOther } from '@/domain/workflow';
import type { FactKind } from './kind';

/** A fact that stands as the person saw it. */
export interface StoredFact<Of extends Content> extends FactSubject {
  readonly row: FactRow;
  readonly programmeId: number;
  readonly content: Of;
  readonly settings: ProgrammeSettings;
}

/** The fact in the person's scope at the version they saw; a `missing` or `conflict` refusal otherwise. */
export async function loadFact<Of extends Content>(
  tx: Tx,
  kind: FactLedger<Of, LedgerNoun>,
  ref: { readonly id: number; readonly version: number },
  actor: Actor,
): Promise<StoredFact<Of>> {
  const { facts } = kind;
  const [found] = await tx
    .select({
      row: getTableColumns(facts),
      organisationPath: organisations.path,
      counterpartPath: kind.counterpart ?? sql<null>`null`,
      settings: programmes.settings,
    })
    .from(facts)
    .innerJoin(organisations, eq(organisations.id, facts.organisationId))
    .innerJoin(programmes, eq(programmes.id, facts.programmeId))
    .where(and(eq(facts.id, ref.id), factScope(kind, actor)));
  if (!found) {
    throw new Refusal('missing', `没有找到这条${kind.word}，可能不在您的权限范围内；请刷新页面。`);
  }
  const { row, organisationPath, counterpartPath, settings } = found;
  if (row.version !== ref.version) throw await factMovedOn(tx, kind, row.id);
  const { programmeId, departmentId, awaitingId, submittedBy } = row;
  const content = contentIn(kind, row);
  const filed = { departmentId, organisationPath, counterpartPath, awaitingId, submittedBy };
  return { ...filed, programmeId, row, content, settings };
}

/** The same of several, in the order in which they were ticked. */
export function loadFacts<Of extends Content>(
  tx: Tx,
  kind: FactLedger<Of, LedgerNoun>,
  refs: readonly { readonly id: number; readonly version: number }[],
  actor: Actor,
): Promise<StoredFact<Of>[]> {
  return oneByOne(refs, (ref) => loadFact(tx, kind, ref, actor));
}

/** Does the same to each; of several a refusal says which one it is about. */
export function toEach<Of extends Content>(
  facts: readonly StoredFact<Of>[],
  act: (fact: StoredFact<Of>) => Promise<Change>,
): Promise<Change[]> {
  let at = 0;
  return oneByOne(facts, async (fact) => {
    at += 1;
    try {
      return await act(fact);
    } catch (error) {
      if (!(error instanceof Refusal) || facts.length === 1) throw error;
      throw new Refusal(error.kind, `所选第 ${at} 条：${error.message}其他各条也没有办理。`);
    }
  });
}

/** "Somebody was faster": says who, when, and how the record stands now. */
export async function factMovedOn<Of extends Content>(
  tx: Tx,
  { facts, word }: FactLedger<Of, LedgerNoun>,
  id: number,
): Promise<Refusal> {
  const [now] = await tx
    .select({ by: accounts.name, at: facts.changedAt, state: facts.state, version: facts.version })
    .from(facts)
    .innerJoin(accounts, eq(accounts.id, facts.changedBy))
    .where(eq(facts.id, id));
  return new Refusal(
    'conflict',
    now
      ? `${now.by}已于${chineseMoment(now.at)}改动了这条${word}（现为“${stateWords[now.state]}”第 ${now.version} 版）；您填写的内容仍在页面上，请核对后再办理。`
      : `这条${word}已有变动；请刷新页面，按最新状态办理。`,
  );
}

/** The guarded `where` of every change: the row as it was read, or nothing. */
export function asRead<Of extends Content>({ facts }: FactKind<Of, LedgerNoun>, row: FactRow) {
  return and(eq(facts.id, row.id), eq(facts.version, row.version), eq(facts.state, row.state));
}

/** The history entry of a fact's change, with what an answer added to it. */
export function factChange<Of extends Content>(
  kind: FactLedger<Of, LedgerNoun>,
  before: FactRow | null,
  after: FactRow,
  added: Record<string, unknown> = {},
): Change {
  return {
    id: after.id,
    before: before && told(kind, before),
    after: { ...told(kind, after), ...added },
    isShared: visibleToOther.includes(after.state),
  };
}

function told<Of extends Content>(kind: FactLedger<Of, LedgerNoun>, row: FactRow) {
  const { state, version, returnReason } = row;
  return { state, version, returnReason, ...contentIn(kind, row) };
}
