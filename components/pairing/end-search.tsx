import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import { placeText } from '@/components/organisation/place-text';
import styles from './end-search.module.css';

interface Found {
  readonly id: number;
  readonly name: string;
  readonly region: string;
  readonly aboveRegion: string | null;
  readonly town: string;
}

interface EndSearchProps {
  readonly end: 'helper' | 'receiver';
  readonly title: string;
  readonly hint: string;
  /** What the address already says of both ends. */
  readonly asked: Readonly<Record<string, string | number | undefined>>;
  readonly chosen: Found | null;
  readonly matches: readonly Found[];
  /** Whether there are more than these. */
  readonly isCut: boolean;
  /** Where one that is not yet in the register is entered. */
  readonly newHref: string;
}

/** Looks for one end of a pairing; what is chosen stands in the address, so the back button takes it back. */
export function EndSearch({ end, title, hint, asked, chosen, matches, isCut, newHref }: EndSearchProps) {
  const query = `${end}Q`;
  const address = (also: Record<string, string | number | undefined>) =>
    `/pairings/new?${new URLSearchParams(
      Object.entries({ ...asked, ...also }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, `${value}`]],
      ),
    ).toString()}`;
  if (chosen !== null) {
    return (
      <p className={styles.chosen}>
        <strong>{title}</strong>
        <span>{`${chosen.name}（${placeText(chosen)}）`}</span>
        <LinkButton size="small" href={address({ [end]: undefined, [query]: undefined })}>
          {`重选${title}`}
        </LinkButton>
      </p>
    );
  }
  const typed = asked[query];
  return (
    <div>
      <form action="/pairings/new" role="search" aria-label={`查找${title}`} className={styles.form}>
        {Object.entries(asked).map(([name, value]) =>
          name === query || value === undefined ? null : (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        <Field id={query} label={title} hint={hint}>
          {(control) => (
            <input {...control} type="search" name={query} maxLength={60} defaultValue={typed ?? ''} />
          )}
        </Field>
        <Button type="submit" tone="secondary">
          {`查找${title}`}
        </Button>
      </form>
      {matches.length > 0 ? (
        <>
          <ul className={styles.matches}>
            {matches.map((match) => (
              <li key={match.id}>
                <a href={address({ [end]: match.id, [query]: undefined })}>{match.name}</a>
                <span className="soft">{placeText(match)}</span>
              </li>
            ))}
          </ul>
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
