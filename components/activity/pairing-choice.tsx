import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkChoices } from '@/components/ui/link-choice';
import { LinkChosen } from '@/components/ui/link-chosen';
import { SearchForm } from '@/components/ui/search-form';

interface Offered {
  readonly firstId: number;
  readonly helper: string;
  readonly receiver: string;
  readonly receiverPlace: string;
}

interface PairingChoiceProps {
  readonly chosen: Offered | null;
  readonly matches: readonly Offered[];
  /** Whether there are more than these. */
  readonly isCut: boolean;
  readonly who: string | undefined;
}

const nameOf = ({ helper, receiver }: Offered) => `${helper}—${receiver}`;

/** Which pairing an activity is of. */
export function PairingChoice({ chosen, matches, isCut, who }: PairingChoiceProps) {
  if (chosen !== null) {
    const { receiverPlace } = chosen;
    return <LinkChosen name={nameOf(chosen)} note={receiverPlace} href="/activities/new" again="重选结对" />;
  }
  return (
    <>
      {matches.length === 0 ? (
        <EmptyState
          title={who === undefined ? '本单位还没有双方互认的结对' : '没有找到结对'}
          sentence="双方互认的结对才能登记活动；请换一个词查找，或先登记结对。"
          action={<LinkButton href="/pairings">查看结对</LinkButton>}
        />
      ) : (
        <LinkChoices
          choices={matches.map((match) => ({
            href: `/activities/new?pairing=${match.firstId}`,
            name: nameOf(match),
            place: match.receiverPlace,
          }))}
        />
      )}
      {isCut ? <p>结对不止这些；请用名称或县名查找。</p> : null}
      {isCut || who !== undefined ? (
        <SearchForm
          path="/activities/new"
          name="who"
          value={who}
          field="查找结对"
          hint="任一方的名称、县名或拼音首字母"
          submit="查找"
          label="查找结对"
        />
      ) : null}
    </>
  );
}
