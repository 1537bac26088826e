'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { type ImportState, importStateWords, percentDone } from '@/domain/import';
import styles from './import-progress.module.css';

interface Progress {
  readonly state: ImportState;
  readonly done: number;
  readonly total: number;
}

interface ImportProgressProps extends Progress {
  readonly id: number;
}

const pause = 700;

/** How far the import has come, asked for again and again; the page is drawn anew once it stands. */
export function ImportProgress({ id, ...first }: ImportProgressProps) {
  const [now, setNow] = useState<Progress>(first);
  const router = useRouter();
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await fetch(`/imports/${id}/progress`, { cache: 'no-store' }).catch(() => null);
      const next = answer?.ok ? ((await answer.json()) as Progress & { isBusy: boolean }) : null;
      if (isOver) return;
      if (next) setNow(next);
      if (next && !next.isBusy) router.refresh();
      // A line that is broken may come back.
      else timer = setTimeout(() => void ask(), next ? pause : 5 * pause);
    };
    timer = setTimeout(() => void ask(), pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [id, router]);
  const percent = percentDone(now.done, now.total);
  const rows = now.total === 0 ? '' : `${now.done} / ${now.total} 行`;
  return (
    <div className={styles.progress} role="status">
      <label htmlFor="import-progress">{`${importStateWords[now.state]}…`}</label>
      <progress id="import-progress" max={100} {...(now.total === 0 ? {} : { value: percent })} />
      <span>{rows}</span>
    </div>
  );
}
