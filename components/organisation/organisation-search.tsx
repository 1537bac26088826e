import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkChoices } from '@/components/ui/link-choice';
import { LinkChosen } from '@/components/ui/link-chosen';
import { SearchForm } from '@/components/ui/search-form';
import { placeText } from './place-text';

interface Found {
  readonly id: number;
  readonly name: string;
  readonly region: string;
  readonly aboveRegion: string | null;
  readonly town: string;
}

interface OrganisationSearchProps {
  /** The page whose form it is chosen for. */
  readonly path: string;
  /** What it is called in the address. */
  readonly end: string;
  readonly title: string;
  readonly hint: string;
  /** What the address already says. */
  readonly asked: Readonly<Record<string, string | number | undefined>>;
  readonly chosen: Found | null;
  readonly matches: readonly Found[];
  /** Whether there are more than these. */
  readonly isCut: boolean;
  /** Where one that is not yet in the register is entered. */
  readonly newHref: string;
}

/** Looks for an organisation that a new record is of; what is chosen stands in the address, so the back button takes it back. */
export function OrganisationSearch({
  path,
  end,
  title,
  hint,
  asked,
  chosen,
  matches,
  isCut,
  newHref,
}: OrganisationSearchProps) {
  const query = `${end}Q`;
  const address = (also: Record<string, string | number | undefined>) =>
    `${path}?${new URLSearchParams(
      Object.entries({ ...asked, ...also }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, `${value}`]],
      ),
    ).toString()}`;
  if (chosen !== null) {
    return (
      <LinkChosen
        name={title}
        note={`${chosen.name}（${placeText(chosen)}）`}
        href={address({ [end]: undefined, [query]: undefined })}
        again={`重选${title}`}
      />
    );
  }
  const typed = asked[query];
  return (
    <div>
      <SearchForm
        path={path}
        name={query}
        value={typed}
        field={title}
        hint={hint}
        submit={`查找${title}`}
        label={`查找${title}`}
        hidden={asked}
      />
      {matches.length > 0 ? (
        <>
          <LinkChoices
            choices={matches.map((match) => ({
              href: address({ [end]: match.id, [query]: undefined }),
              name: match.name,
              place: placeText(match),
            }))}
          />
          {isCut ? <p>符合的单位不止这些；请加上县名或更多的字再查找。</p> : null}
        </>
      ) : typed ? (
        <EmptyState
          title="名录里没有找到"
          sentence="请换一个词；确实没有登记的，请先登记单位。"
          action={<LinkButton href={newHref}>登记单位</LinkButton>}
        />
      ) : null}
    </div>
  );
}
