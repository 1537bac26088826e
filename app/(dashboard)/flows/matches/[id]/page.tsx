import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { EntryList } from '@/components/match/entry-list';
import { differenceText, wordText } from '@/components/match/entry-text';
import { PageHeader } from '@/components/shell/page-header';
import { DefinitionList } from '@/components/ui/definition-list';
import { Section } from '@/components/ui/section';
import { Timeline } from '@/components/ui/timeline';
import { findMatch } from '@/db/queries/match-record';
import { sourceName } from '@/domain/flow';
import { differenceReasonWords, matchMoves, matchStateWords } from '@/domain/match';
import { dateText } from '@/domain/phrase';
import { SaySection } from './say-section';

export const metadata: Metadata = { title: '对账' };

export default async function MatchPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const record = id === null ? null : await findMatch(actor, id);
  if (!record) notFound();
  const { match, of, names, flows, answers } = record;
  const side = (departmentId: number) =>
    `${names.parties.find((party) => party.id === departmentId)?.short ?? ''}方`;
  const reason = match.reason === null ? '没有差异' : differenceReasonWords[match.reason];
  const items = [
    { term: '状态', value: matchStateWords[match.state] },
    { term: '差异', value: differenceText(match.differenceFen) },
    {
      term: '差异原因',
      value: match.reason === null ? reason : `${reason}（${side(match.departmentId)}意见）`,
    },
    { term: '说明', value: match.note || '无' },
    { term: '提出', value: `${match.side}方 ${match.by}，${dateText(match.openedOn)}` },
    ...(match.agreedOn === null ? [] : [{ term: '双方确认', value: dateText(match.agreedOn) }]),
    ...(match.endedByFlowId === null
      ? []
      : [{ term: '退回原因', value: <a href={`/flows/${match.endedByFlowId}`}>其中一笔已冲销</a> }]),
  ];
  return (
    <>
      <PageHeader
        title={sourceName(of, names)}
        crumbs={[
          { label: '资金往来', href: '/flows' },
          { label: '资金对账', href: '/flows/matches' },
        ]}
        lead="拨付与到账的一组记录。"
      />
      <DefinitionList items={items} />
      <Section id="entries" title="拨付和到账">
        <EntryList entries={flows} />
      </Section>
      <SaySection {...record} />
      {answers.length > 0 ? (
        <Section id="answers" title="双方的说法">
          <Timeline
            entries={[
              ...answers.map((said) => ({
                at: said.at,
                who: `${said.side}方 ${said.by}`,
                what: matchMoves[said.answer].word,
                note: wordText(said.reason, said.note),
              })),
              {
                ...{ at: match.openedAt, who: `${match.side}方 ${match.by}`, what: '提出对账' },
                note: wordText(match.openedReason, match.openedNote),
              },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}
