import 'server-only';
import { and, asc, desc, eq, getTableColumns, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accounts, history, organisations } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import { type Content, ledgerReporter } from '@/domain/fact';
import type { LedgerNoun } from '@/domain/policy-rule';
import type { Party } from '@/domain/department';
import { otherWording } from '@/domain/fact-answer';
import { offeredFactSteps } from '@/domain/offer-fact';
import { waitsFor } from '@/domain/waiting';
import { contentIn, type FactLedger } from './fact-ledger';
import { namesIn } from './fact-names';
import { factScope } from './scope';

/** One fact with what each side says of it, its versions, and for supervisors its history; null out of scope. */
export async function findFact<Of extends Content>(
  tx: Tx,
  ledger: FactLedger<Of, LedgerNoun>,
  actor: Actor,
  id: number,
  partiesOf: (programmeId: number) => readonly Party[],
) {
  const { noun, facts } = ledger;
  const [found] = await tx
    .select({
      row: getTableColumns(facts),
      unitName: organisations.name,
      organisationPath: organisations.path,
      counterpartPath: ledger.counterpart ?? sql<null>`null`,
      awaitingName: sql<string | null>`(select name from organisations o where o.id = ${facts.awaitingId})`,
    })
    .from(facts)
    .innerJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(and(eq(facts.id, id), factScope(ledger, actor)));
  if (!found) return null;
  const { row, unitName, organisationPath, counterpartPath, awaitingName } = found;
  const content = contentIn(ledger, row);
  const answers = await listFactAnswers(tx, ledger, id);
  const offer = otherWording(actor.departmentId, { departmentId: row.departmentId, content }, answers);
  const parties = partiesOf(row.programmeId);
  const { state, departmentId, submittedBy, awaitingId, isSuperseded, officialOn } = row;
  const subject = { departmentId, organisationPath, counterpartPath, awaitingId, submittedBy };
  const entries = has(actor, 'supervisor') ? await listHistory(tx, noun, id) : null;
  const told = [
    ...answers.flatMap(({ content: worded, filed }) => [worded, filed]),
    ...(entries ?? []).flatMap(({ before, after }) => [before, after]),
  ];
  return {
    row,
    unitName,
    names: { parties, ...(await namesIn(tx, ledger, [content, ...told])) },
    content,
    /** What was filed, where the sides have agreed on another wording since. */
    filed: answers.find(({ filed }) => filed !== null)?.filed ?? content,
    answers,
    offer,
    /** What policies judge. */
    subject,
    steps: offeredFactSteps(noun, actor, {
      ...{ ...subject, state, isSuperseded },
      isOfficial: officialOn !== null,
      hasOffer: offer !== null,
    }),
    waitsFor: waitsFor(
      {
        ...{ state, departmentId, unitName, awaitingName },
        reporter: ledgerReporter(noun),
        lastAnswerBy: answers.at(-1)?.departmentId ?? null,
      },
      parties,
    ),
    versions: await listVersions(tx, ledger, actor, row.originId ?? row.id),
    history: entries,
  };
}

async function listFactAnswers<Of extends Content>(
  tx: Tx,
  { answers }: FactLedger<Of, LedgerNoun>,
  id: number,
) {
  if (answers === null) return [];
  const rows = await tx
    .select({
      id: answers.id,
      departmentId: answers.departmentId,
      answer: answers.answer,
      content: answers.content,
      filed: answers.filed,
      reason: answers.reason,
      by: accounts.name,
      on: answers.answeredOn,
    })
    .from(answers)
    .innerJoin(accounts, eq(accounts.id, answers.answeredBy))
    .where(eq(answers.factId, id))
    .orderBy(asc(answers.id));
  return rows as (Omit<(typeof rows)[number], 'content' | 'filed'> & {
    readonly content: Of | null;
    readonly filed: Of | null;
  })[];
}

function listVersions<Of extends Content>(
  tx: Tx,
  ledger: FactLedger<Of, LedgerNoun>,
  actor: Actor,
  originId: number,
) {
  const { facts } = ledger;
  return tx
    .select({
      id: facts.id,
      revision: facts.revision,
      state: facts.state,
      correctionReason: facts.correctionReason,
      officialOn: facts.officialOn,
      isSuperseded: facts.isSuperseded,
    })
    .from(facts)
    .innerJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(and(or(eq(facts.id, originId), eq(facts.originId, originId)), factScope(ledger, actor)))
    .orderBy(desc(facts.revision));
}

function listHistory(tx: Tx, noun: string, id: number) {
  return tx
    .select()
    .from(history)
    .where(and(eq(history.subjectKind, noun), eq(history.subjectId, id)))
    .orderBy(desc(history.id))
    .limit(200);
}
