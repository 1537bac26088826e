import 'server-only';
import type { StatementPage } from '@/db/queries/statement-page';
import type { AnnexLine, StatementPaper } from '@/documents/word/statement';
import type { PlainDate } from '@/domain/calendar';
import { sourceName } from '@/domain/flow';
import { idsOf } from '@/domain/flow-source';
import { dateText } from '@/domain/phrase';
import { roleWords } from '@/domain/role';
import { movedText, openWord, type StatementContent } from '@/domain/statement';

type Paper = Omit<StatementPaper, 'creator' | 'exporter'>;

/** The year as it is printed: the newest text word for word, or the figures as they are where none was made. */
export function statementPaperOf(page: StatementPage, year: number, on: PlainDate): Paper {
  const { newest, names, changed, items, sums, gaps } = page;
  const parties = names.parties.map(({ id, name }) => ({ name, signed: signedBy(page, id) }));
  const isClosed = parties.every(({ signed }) => signed !== null);
  const live = items.map((item) => ({ ...item, note: item.entry?.note ?? '' }));
  const { content = { sums, gaps, annex: live }, contentHash = null, draftedOn = on } = newest ?? {};
  return {
    attachment: '附件',
    title: `${names.parties.map(({ short }) => short).join('')}民政领域${year}年度资金对账单`,
    ...{ asOf: draftedOn, year, sums: content.sums, gaps: content.gaps },
    annex: content.annex.map((item) => annexLine(item, page)),
    standing: newest === null ? '未签署（草稿）' : standingOf(parties),
    hash: contentHash,
    notes: newest === null ? notesOfDraft(page) : notesOfKept(page, newest, isClosed),
    parties,
    // A text that can be signed no more is no text to sign.
    isDraft: newest === null || (!isClosed && changed.length > 0),
  };
}

/** Only a reviewer signs (domain/policy-statement.ts). */
function signedBy({ newest }: StatementPage, party: number) {
  const found = newest?.signatures.find(({ departmentId }) => departmentId === party);
  return found ? { by: found.by, role: roleWords.reviewer, on: found.on } : null;
}

function standingOf(parties: Paper['parties']): string {
  const namesOf = (isSigned: boolean) =>
    parties.filter(({ signed }) => (signed !== null) === isSigned).map(({ name }) => name);
  const [done, open] = [namesOf(true), namesOf(false)];
  return [
    ...(done.length === 0 ? [] : [`${done.join('、')}已在平台签署`]),
    ...(open.length === 0 ? [] : [`${open.join('、')}未签署`]),
  ].join('，');
}

function annexLine(item: StatementContent['annex'][number], { names }: StatementPage): AnnexLine {
  const { source, fen, note } = item;
  return {
    source: sourceName(idsOf(source), names),
    item: `${openWord(item)}（编号 ${item.id}）`,
    fen,
    note,
  };
}

function notesOfDraft({ hasEnded, unlisted }: StatementPage): string[] {
  return [
    `对账单尚未生成，本单为导出时的数字${hasEnded ? '' : '，年度尚未结束'}，不作签署依据。`,
    ...(unlisted === 0 ? [] : [`未办结的差异中有 ${unlisted} 项尚未列入附列事项。`]),
  ];
}

type Newest = NonNullable<StatementPage['newest']>;

function notesOfKept(page: StatementPage, newest: Newest, isClosed: boolean): string[] {
  const { by, draftedOn, content } = newest;
  const kept = `本单由${by}于${dateText(draftedOn)}生成，所列为生成时的原文。`;
  if (page.changed.length === 0) return [kept];
  const next = isClosed ? '已签署的文本不变。' : '须重新生成后再签署。';
  return [kept, `生成以后有变动：${movedText(page.changed, content, page)}；${next}`];
}
