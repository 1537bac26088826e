import type { ReactNode } from 'react';
import styles from './notice.module.css';

type NoticeTone = 'info' | 'success' | 'warning' | 'refusal';

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children: ReactNode;
}

const words: Record<NoticeTone, string> = {
  info: '提示',
  success: '已办理',
  warning: '注意',
  refusal: '未能办理',
};

/** A refusal interrupts; everything else waits for its turn. */
export function Notice({ tone, title = words[tone], children }: NoticeProps) {
  return (
    <div className={styles.notice} role={tone === 'refusal' ? 'alert' : 'status'} data-tone={tone}>
      <strong>{title}</strong>
      <div>{children}</div>
    </div>
  );
}
