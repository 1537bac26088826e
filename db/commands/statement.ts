import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { command } from '@/db/command';
import { contentNow, findNewest, isClosed } from '@/db/queries/statement';
import { annexEntries, programmes, statements, statementSignatures } from '@/db/schema';
import { Refusal } from '@/domain/refusal';
import { newStatement, signedStatement } from '@/domain/statement-input';
import { changedSince } from '@/domain/statement';
import { hashOf } from './meeting/hash';
import { partiesOf } from './meeting/subject';

/** The programme that a statement is of, with its parties. */
export async function loadProgramme(tx: Tx, slug: string) {
  const [programme] = await tx.select().from(programmes).where(eq(programmes.slug, slug));
  if (!programme) throw new Refusal('missing', '没有找到协作方案；请刷新页面。');
  return { programmeId: programme.id, parties: await partiesOf(tx, programme.id), entryOf: null };
}

/** Makes the year's text of the figures as they are; whatever is open has to be listed first. */
export const draftStatement = command({
  name: 'statement.draft',
  input: newStatement,
  load: async (tx, { programme }) => [await loadProgramme(tx, programme)],
  change: async (tx, [subject], { year }, { actor, today }) => {
    if (!subject) return [];
    const { programmeId, parties } = subject;
    if (year >= Number(today.slice(0, 4)))
      throw new Refusal('conflict', '年度还没有结束；年度结束后再生成对账单，平时请看月末对账。');
    const newest = await findNewest(tx, programmeId, year);
    if (isClosed(newest, parties))
      throw new Refusal('conflict', '两厅都已签署，年度对账已经办结；以后的变动在页面上列明，不再重新生成。');
    const { content, unlisted } = await contentNow(tx, programmeId, year);
    if (unlisted.length > 0) {
      throw new Refusal(
        'conflict',
        `还有 ${unlisted.length} 项差异没有双方确认，也没有列入附列事项；请先对账，或逐项写明情况列入附列事项。`,
      );
    }
    const contentHash = hashOf(content);
    if (newest?.contentHash === contentHash)
      throw new Refusal('conflict', '数据没有变化，现有的对账单仍然有效；请直接签署。');
    const [added] = await tx
      .insert(statements)
      .values({
        ...{ programmeId, year, content, contentHash },
        ...{ departmentId: actor.departmentId, draftedBy: actor.accountId, draftedOn: today },
      })
      .returning({ id: statements.id });
    return added ? [{ id: programmeId, before: null, after: { year, contentHash }, isShared: true }] : [];
  },
  message: () => '已生成年度对账单，等待两厅审核人签署。',
});

/** 签署: stands by the very text that was read, as long as the figures are still those. */
export const signStatement = command({
  name: 'statement.sign',
  input: signedStatement,
  load: async (tx, { programme }) => [await loadProgramme(tx, programme)],
  change: async (tx, [subject], { year, statementId, contentHash }, { actor, today }) => {
    if (!subject) return [];
    const newest = await findNewest(tx, subject.programmeId, year);
    if (newest?.id !== statementId || newest.contentHash !== contentHash)
      throw new Refusal('conflict', '对账单已重新生成；请刷新页面，核对新的一稿后再签署。');
    const { content, unlisted } = await contentNow(tx, subject.programmeId, year);
    if (unlisted.length > 0 || changedSince(newest.content, content).length > 0)
      throw new Refusal('conflict', '对账单生成以后数据有变动；请重新生成，核对后再签署。');
    const signed = await tx
      .insert(statementSignatures)
      .values({
        ...{ statementId, contentHash, departmentId: actor.departmentId },
        ...{ signedBy: actor.accountId, signedOn: today },
      })
      .onConflictDoNothing()
      .returning({ id: statementSignatures.statementId });
    if (signed.length === 0) throw new Refusal('conflict', '本厅已经签署，或数据刚有变动；请刷新页面。');
    const after = { year, contentHash, signed: actor.name };
    return [{ id: subject.programmeId, before: null, after, isShared: true }];
  },
  message: () => '已签署。两厅都签署后，年度对账办结。',
});

/** What of the annex is still listed, by the side that listed it. */
export async function findAnnexEntry(tx: Tx, programmeId: number, id: number) {
  const [entry] = await tx
    .select()
    .from(annexEntries)
    .where(
      and(eq(annexEntries.id, id), eq(annexEntries.programmeId, programmeId), isNull(annexEntries.struckOn)),
    );
  if (!entry) throw new Refusal('missing', '没有找到这条附列事项，可能已经划销；请刷新页面。');
  return entry;
}
