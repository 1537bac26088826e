import type { FormAction } from '@/components/ui/form-state';
import type { Flow } from '@/domain/flow';
import { type Proposal, type ProposalTier, proposalTierWords } from '@/domain/match-proposal';
import { EntryList } from './entry-list';
import { differenceText } from './entry-text';
import styles from './match.module.css';
import { WordForm } from './word-form';

interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  readonly entries: readonly (Flow & { readonly id: number })[];
  /** What each of their forms sends beside its entries. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Null for who may only look. */
  readonly action: FormAction | null;
  readonly newKey: () => string;
}

/** By what they belong together, and how they differ; where it is by their amounts, these need not be called alike again. */
function proposalText(tier: ProposalTier, differenceFen: Proposal['differenceFen']): string {
  const word = proposalTierWords[tier];
  return differenceFen === 0 && tier !== 'voucher' ? word : `${word}，${differenceText(differenceFen)}`;
}

/** What belongs together as far as the figures say; a person takes each of them up, or does not. */
export function ProposalList({ proposals, entries, hidden, action, newKey }: ProposalListProps) {
  return (
    <ol className={styles.proposals}>
      {proposals.map(({ tier, paid, received, differenceFen, reason }) => {
        const ids = [...paid, ...received];
        const key = ids.join('-');
        return (
          <li key={key}>
            <strong>{proposalText(tier, differenceFen)}</strong>
            <EntryList entries={ids.flatMap((id) => entries.filter((entry) => entry.id === id))} />
            {action === null ? null : (
              <WordForm
                id={`propose-${key}`}
                action={action}
                formKey={newKey()}
                label={`对账：${proposalTierWords[tier]} ${key}`}
                submit="是同一笔，提出对账"
                hidden={{ ...hidden, flows: ids.join(',') }}
                asksReason={differenceFen !== 0}
                reason={reason}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
