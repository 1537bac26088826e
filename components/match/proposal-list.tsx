import type { FormAction } from '@/components/ui/form-state';
import { type Proposal, proposalTierWords } from '@/domain/match-proposal';
import type { Flow } from '@/domain/flow';
import { differenceText, entryText } from './entry-text';
import styles from './match.module.css';
import { WordForm } from './word-form';

interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  readonly entries: readonly (Flow & { readonly id: number })[];
  readonly programme: string;
  /** Null for who may only look. */
  readonly action: FormAction | null;
  readonly newKey: () => string;
}

/** What belongs together as far as the figures say; a person takes each of them up, or does not. */
export function ProposalList({ proposals, entries, programme, action, newKey }: ProposalListProps) {
  return (
    <ol className={styles.proposals}>
      {proposals.map(({ tier, paid, received, differenceFen, reason }) => {
        const ids = [...paid, ...received];
        const key = ids.join('-');
        return (
          <li key={key}>
            <strong>{`${proposalTierWords[tier]}，${differenceText(differenceFen)}`}</strong>
            <ul>
              {ids.flatMap((id) =>
                entries
                  .filter((entry) => entry.id === id)
                  .map((entry) => (
                    <li key={id}>
                      <a href={`/flows/${id}`}>{entryText(entry)}</a>
                    </li>
                  )),
              )}
            </ul>
            {action === null ? null : (
              <WordForm
                id={`propose-${key}`}
                action={action}
                formKey={newKey()}
                label={`对账：${proposalTierWords[tier]} ${key}`}
                submit="是同一笔，提出对账"
                hidden={{ programme, flows: ids.join(',') }}
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
