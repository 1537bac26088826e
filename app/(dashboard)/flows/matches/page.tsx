import type { Metadata } from 'next';
import { today } from '@/app/_request/clock';
import { requireActor } from '@/app/_request/session';
import { MatchFigures } from '@/components/match/match-figures';
import { MatchTable } from '@/components/match/match-table';
import { PageHeader } from '@/components/shell/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { readMatches } from '@/db/queries/match-list';
import { yearOf } from '@/domain/calendar';
import { matchFilter, matchViewWords } from '@/domain/match-filter';
import { filteredAddress } from '@/domain/page-key';
import { chineseDate } from '@/lib/format';
import { OpenSources } from './open-sources';

export const metadata: Metadata = { title: '资金对账' };

export default async function MatchesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const filter = matchFilter.parse(await searchParams);
  const date = today();
  const { programme, names, sums, sources, lines, next, mayOpen } = await readMatches(actor, filter, date);
  const { opened, ...asked } = filter;
  const more = next && (
    <p>
      <LinkButton href={filteredAddress('/flows/matches', { ...asked, after: next })}>下一页</LinkButton>
    </p>
  );
  return (
    <>
      <PageHeader
        title="资金对账"
        crumbs={[{ label: '资金往来', href: '/flows' }]}
        lead="拨付与到账逐笔核对：一方提出，对方同意后生效；没有人确认，不自动对账。"
        asOf={chineseDate(date)}
      />
      <Section
        id="totals"
        title="目前情况"
        actions={<LinkButton href={`/flows/years/${yearOf(date)}`}>年度对账</LinkButton>}
      >
        <MatchFigures sums={sums} />
        {opened === undefined ? null : (
          <Notice tone="success">
            已提出对账，等待对方确认。<a href={`/flows/matches/${opened}`}>查看这一组</a>
          </Notice>
        )}
      </Section>
      {filter.view === 'open' ? (
        <>
          <OpenSources {...{ sources, names, programme, mayOpen, asked }} />
          {more}
        </>
      ) : (
        <Section id="list" title={matchViewWords[filter.view]}>
          {lines.length === 0 ? (
            <EmptyState title="没有这样的对账" sentence="可以从上面的数字查看其他情况。" />
          ) : (
            <MatchTable caption={matchViewWords[filter.view]} names={names} matches={lines} />
          )}
          {more}
        </Section>
      )}
    </>
  );
}
