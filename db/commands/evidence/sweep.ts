import 'server-only';
import { sql } from 'drizzle-orm';
import { purposely } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { evidenceLimits } from '@/domain/evidence-file';
import { fileDays } from '@/domain/import';
import { dropUnkept } from './content';
import { lockContent, theStore } from './store';

/** At a time, so that nobody waits for it. */
const most = 500;

/** Forgets uploads that nobody attached in time, files of imports that came to nothing, and contents that hang on nothing. */
export async function sweepContents(): Promise<void> {
  await purposely('sweep', (tx) => tx.execute(sql`select forget_uploads(${evidenceLimits.days})`));
  const ledgers = await purposely('sweep', (tx) =>
    tx.execute<{ sha256: string }>(sql`select forget_import_files(${fileDays}, ${most}) as sha256`),
  );
  await oneByOne(ledgers.rows, ({ sha256 }) => purposely('sweep', (tx) => dropUnkept(tx, sha256)));
  const { rows } = await purposely('sweep', (tx) =>
    tx.execute<{ sha256: string }>(sql`select unwanted_blobs(${most}) as sha256`),
  );
  await oneByOne(rows, async ({ sha256 }) => {
    const preview = await purposely('sweep', async (tx) => {
      await lockContent(tx, sha256);
      const gone = await tx.execute<{ preview: string | null }>(
        sql`select forget_blob(${sha256}) as preview`,
      );
      const found = gone.rows[0]?.preview ?? null;
      if (found !== null) await theStore().drop(sha256);
      return found;
    });
    if (preview) await purposely('sweep', (tx) => dropUnkept(tx, preview));
  });
}
