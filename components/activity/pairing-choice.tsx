import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { LinkButton } from '@/components/ui/link-button';
import styles from './pairing-choice.module.css';

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

/** Which pairing an activity is of: chosen by a link, so that it stands in the address. */
export function PairingChoice({ chosen, matches, isCut, who }: PairingChoiceProps) {
  if (chosen !== null) {
    return (
      <p className={styles.chosen}>
        <strong>{`${chosen.helper}—${chosen.receiver}`}</strong>
        <span className="soft">{chosen.receiverPlace}</span>
        <LinkButton size="small" href="/activities/new">
          重选结对
        </LinkButton>
      </p>
    );
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
        <ul className={styles.matches}>
          {matches.map(({ firstId, helper, receiver, receiverPlace }) => (
            <li key={firstId}>
              <a href={`/activities/new?pairing=${firstId}`}>{`${helper}—${receiver}`}</a>
              <span className="soft">{receiverPlace}</span>
            </li>
          ))}
        </ul>
      )}
      {isCut ? <p>结对不止这些；请用名称或县名查找。</p> : null}
      {isCut || who !== undefined ? (
        <form action="/activities/new" role="search" aria-label="查找结对" className={styles.form}>
          <Field id="who" label="查找结对" hint="任一方的名称、县名或拼音首字母">
            {(control) => (
              <input {...control} type="search" name="who" maxLength={60} defaultValue={who ?? ''} />
            )}
          </Field>
          <Button type="submit" tone="secondary">
            查找
          </Button>
        </form>
      ) : null}
    </>
  );
}
