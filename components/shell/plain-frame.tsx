import type { ReactNode } from 'react';
import styles from './plain-frame.module.css';

interface PlainFrameProps {
  readonly children: ReactNode;
  /** e.g. the size switch on the sign-in page. */
  readonly corner?: ReactNode;
}

/** The frame without a menu, for people who are not signed in and for pages that could not be shown. */
export function PlainFrame({ children, corner }: PlainFrameProps) {
  return (
    <div className={styles.frame}>
      <header>
        <a href="/">粤黔民政协作平台</a>
        {corner}
      </header>
      <main>{children}</main>
    </div>
  );
}
