import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import styles from './failure.module.css';

interface FailureProps {
  /** The number under which the fault stands in the log; null when the browser alone failed. */
  readonly reference: string | null;
  /** Why the system said no, where it was no fault. */
  readonly refusal: string | null;
  readonly onRetry: () => void;
}

/** What a person reads when something unforeseen went wrong. */
export function Failure({ reference, refusal, onRetry }: FailureProps) {
  if (refusal !== null) {
    return (
      <div className={styles.failure} role="alert">
        <h1>暂时不能打开</h1>
        <p>{refusal}</p>
        <div>
          <Button tone="primary" onClick={onRetry}>
            重试
          </Button>
          <LinkButton href="/">返回总览</LinkButton>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.failure} role="alert">
      <h1>页面没有正常打开</h1>
      <p>系统出现意外故障，刚才的操作可能没有完成。已经保存和提交的内容不受影响。</p>
      <p>请先点“重试”；重新办理前，请到原页面核对上一次操作是否已生效。</p>
      {reference === null ? (
        <p>仍然打不开时，请刷新页面；还是不行，请记下时间和操作，联系系统管理员。</p>
      ) : (
        <p>
          仍然打不开时，请把故障编号 <strong>{reference}</strong> 告诉系统管理员。
        </p>
      )}
      <div>
        <Button tone="primary" onClick={onRetry}>
          重试
        </Button>
        <LinkButton href="/">返回总览</LinkButton>
      </div>
    </div>
  );
}
