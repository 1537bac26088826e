import { EmptyState } from '@/components/ui/empty-state';
import { Reveal } from '@/components/ui/reveal';
import { SearchForm } from '@/components/ui/search-form';

interface MergeSearchProps {
  readonly id: number;
  readonly lookedFor: string | undefined;
  /** Whether there is something to merge into. */
  readonly isFound: boolean;
}

/** Looks for what the organisation may be a double of, where nothing that is called alike is it. */
export function MergeSearch({ id, lookedFor, isFound }: MergeSearchProps) {
  return (
    <Reveal summary="按名称或代码查找要并入的单位" isOpen={lookedFor !== undefined}>
      <SearchForm
        path={`/organisations/${id}`}
        name="merge"
        value={lookedFor}
        field="查找"
        hint="同一方同类单位的名称、代码或拼音首字母"
        submit="查找"
        label="查找要并入的单位"
      />
      {lookedFor !== undefined && !isFound ? (
        <EmptyState title="没有找到" sentence="请换一个词；只能并入同一方的同类单位。" />
      ) : null}
    </Reveal>
  );
}
