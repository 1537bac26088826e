import { EmptyState } from '@/components/ui/empty-state';
import { LinkChoices } from '@/components/ui/link-choice';
import { SearchForm } from '@/components/ui/search-form';
import type { FlowSource } from '@/domain/flow';

interface SourceSearchProps {
  readonly q: string | undefined;
  readonly matches: readonly {
    readonly kind: FlowSource;
    readonly id: number;
    readonly name: string;
    readonly place: string;
  }[];
}

/** Looks for what a new entry is of; what is chosen stands in the address, so the back button takes it back. */
export function SourceSearch({ q, matches }: SourceSearchProps) {
  return (
    <>
      <SearchForm
        path="/flows/new"
        {...{ name: 'q', value: q, field: '项目、信托或结对', submit: '查找', label: '查找所属' }}
        hint="项目或信托的名称、编号，结对单位的名称、县名或拼音首字母"
      />
      {matches.length > 0 ? (
        <LinkChoices
          choices={matches.map(({ kind, id, name, place }) => ({
            href: `/flows/new?${kind}=${id}`,
            ...{ name, place },
          }))}
        />
      ) : q ? (
        <EmptyState
          title="没有找到双方互认的项目、信托或结对"
          sentence="请换一个词；还没有登记或互认的，先办理登记和互认。"
        />
      ) : null}
    </>
  );
}
