import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import type { Snapshot, Tx } from '@/db/client';
import { held } from '@/db/held';
import { prepared } from '@/db/prepared';
import { departments, parties, programmes } from '@/db/schema';
import type { Party } from '@/domain/department';
import { Refusal } from '@/domain/refusal';
import type { Programme } from '@/domain/facts';

const programmesInOrder = prepared('programmes', (tx, _: readonly [], name) =>
  tx
    .select({
      id: programmes.id,
      slug: programmes.slug,
      name: programmes.name,
      documentName: programmes.documentName,
      firstYear: programmes.firstYear,
      lastYear: programmes.lastYear,
      settings: programmes.settings,
      revision: programmes.revision,
      parties: sql<Party[]>`json_agg(json_build_object('id', ${departments.id}, 'code', ${departments.code},
        'name', ${departments.name}, 'short', ${departments.short}) order by ${parties.place})`,
    })
    .from(programmes)
    .innerJoin(parties, eq(parties.programmeId, programmes.id))
    .innerJoin(departments, eq(departments.id, parties.departmentId))
    .groupBy(programmes.id)
    .orderBy(asc(programmes.id))
    .prepare(name),
);

const programmesSeen = held<readonly Programme[]>(8);

/** The programmes that the acting department is a party of, oldest first, each with its parties in order. */
export function listProgrammes(tx: Tx, snapshot: Promise<Snapshot>): Promise<readonly Programme[]> {
  return programmesSeen(snapshot, [], () => programmesInOrder(tx, []).execute());
}

/** The programme of that slug, or the first; a `missing` refusal where there is none. */
export function chosen(all: readonly Programme[], slug: string | undefined): Programme {
  const programme = slug === undefined ? all[0] : all.find((one) => one.slug === slug);
  if (programme) return programme;
  throw new Refusal(
    'missing',
    all.length === 0
      ? '还没有装载协作方案，或者本账号不办理业务；请系统管理员用 npm run plan -- load 装载方案。'
      : '没有这个协作方案；请从“协作方案”页进入。',
  );
}
