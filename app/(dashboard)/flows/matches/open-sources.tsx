import { randomUUID } from 'node:crypto';
import { ChooseForm } from '@/components/match/choose-form';
import { EntryList } from '@/components/match/entry-list';
import { entryText } from '@/components/match/entry-text';
import { ProposalList } from '@/components/match/proposal-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { readMatches } from '@/db/queries/match-list';
import { sourceName } from '@/domain/flow';
import type { MatchFilter } from '@/domain/match-filter';
import { moneyExact } from '@/domain/money';
import { filteredAddress } from '@/domain/page-key';
import { open } from './actions';

type OpenSourcesProps = Pick<
  Awaited<ReturnType<typeof readMatches>>,
  'sources' | 'names' | 'programme' | 'mayOpen'
> & {
  /** What the page was asked for: where the person comes back to. */
  readonly asked: Omit<MatchFilter, 'opened'>;
};

/** What is open of each project, trust and pairing, the longest first, and what of it belongs together as far as figures say. */
export function OpenSources({ sources, names, programme, mayOpen, asked }: OpenSourcesProps) {
  const hidden = { programme: programme.slug, asked: filteredAddress('', asked).slice(1) };
  if (sources.length === 0) {
    return <EmptyState title="没有未对账的拨付和到账" sentence="新的拨付和到账审核通过后，会出现在这里。" />;
  }
  return sources.map((source) => (
    <Section
      key={source.source}
      id={source.source.replace(':', '-')}
      title={sourceName(source, names)}
      lead={`未对账：拨付 ${moneyExact(source.paid)}，到账 ${moneyExact(source.received)}；最早的一笔已 ${source.age} 天。`}
    >
      {source.proposals.length === 0 ? (
        <p className="soft">没有可以建议的，请自行选择，或等待对方登记。</p>
      ) : (
        <ProposalList
          proposals={source.proposals}
          entries={source.entries}
          hidden={hidden}
          action={mayOpen ? open : null}
          newKey={randomUUID}
        />
      )}
      {mayOpen ? (
        <ChooseForm
          id={`choose-${source.source.replace(':', '-')}`}
          action={open}
          formKey={randomUUID()}
          hidden={hidden}
          entries={source.entries.map((entry) => ({ id: entry.id, text: entryText(entry) }))}
        />
      ) : (
        <EntryList entries={source.entries} />
      )}
    </Section>
  ));
}
