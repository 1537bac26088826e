import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Reveal } from '@/components/ui/reveal';
import styles from './merge-search.module.css';

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
      <form
        action={`/organisations/${id}`}
        role="search"
        aria-label="查找要并入的单位"
        className={styles.form}
      >
        <Field id="merge-q" label="查找" hint="同一方同类单位的名称、代码或拼音首字母">
          {(control) => (
            <input {...control} type="search" name="merge" maxLength={60} defaultValue={lookedFor ?? ''} />
          )}
        </Field>
        <Button type="submit" tone="secondary">
          查找
        </Button>
      </form>
      {lookedFor !== undefined && !isFound ? (
        <EmptyState title="没有找到" sentence="请换一个词；只能并入同一方的同类单位。" />
      ) : null}
    </Reveal>
  );
}
