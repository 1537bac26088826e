import { placeText } from '@/components/organisation/place-text';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { LinkChoices } from '@/components/ui/link-choice';
import { LinkChosen } from '@/components/ui/link-chosen';
import { SearchForm } from '@/components/ui/search-form';

interface Found {
  readonly id: number;
  readonly name: string;
  readonly region: string;
  readonly aboveRegion: string | null;
  readonly town: string;
}

interface StationSearchProps {
  readonly q: string | undefined;
  readonly chosen: Found | null;
  readonly matches: readonly Found[];
  /** Whether there are more than these. */
  readonly isCut: boolean;
}

/** Looks for a station of the register; what is chosen stands in the address, so the back button takes it back. */
export function StationSearch({ q, chosen, matches, isCut }: StationSearchProps) {
  if (chosen !== null) {
    return (
      <LinkChosen
        name="站点"
        note={`${chosen.name}（${placeText(chosen)}）`}
        href="/stations/new"
        again="重选站点"
      />
    );
  }
  return (
    <div>
      <SearchForm
        path="/stations/new"
        name="q"
        value={q}
        field="站点"
        hint="名称，可加县名"
        submit="查找站点"
        label="查找站点"
      />
      {matches.length > 0 ? (
        <>
          <LinkChoices
            choices={matches.map((match) => ({
              href: `/stations/new?station=${match.id}`,
              name: match.name,
              place: placeText(match),
            }))}
          />
          {isCut ? <p>符合的站点不止这些；请加上县名或更多的字再查找。</p> : null}
        </>
      ) : q ? (
        <EmptyState
          title="名录里没有找到"
          sentence="请换一个词；确实没有的，请先在单位名录登记站点。"
          action={<LinkButton href="/organisations/new?kind=station">登记单位</LinkButton>}
        />
      ) : null}
    </div>
  );
}
