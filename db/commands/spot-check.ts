import 'server-only';
import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { command } from '@/db/command';
import { partiesOf } from '@/db/commands/meeting/subject';
import { programmes, spotChecks } from '@/db/schema';
import { Refusal } from '@/domain/refusal';
import { spotCheckInput } from '@/domain/spot-check-input';

/** Draws pairings that run today. The database draws, by a seed of 16 hexadecimal digits that is kept, so nobody picks. */
export const drawBySeed = (newSeed: () => string) =>
  command({
    name: 'spot-check.draw',
    input: spotCheckInput,
    load: async (tx, { programme: slug }) => {
      const [programme] = await tx.select().from(programmes).where(eq(programmes.slug, slug));
      if (!programme) throw new Refusal('missing', '没有找到协作方案；请刷新页面。');
      return [{ programmeId: programme.id, parties: await partiesOf(tx, programme.id) }];
    },
    change: async (tx, [subject], { wanted }, { actor, today }) => {
      if (!subject) return [];
      const seed = newSeed();
      const [added] = await tx
        .insert(spotChecks)
        .values({
          programmeId: subject.programmeId,
          departmentId: actor.departmentId,
          drawnOn: today,
          seed,
          wanted,
          drawnBy: actor.accountId,
        })
        .returning();
      if (!added) throw new Refusal('conflict', '今天没有存续的结对可以抽查。');
      const told = { drawnOn: today, wanted, population: added.population, seed };
      return [{ id: added.id, before: null, after: told, isShared: true }];
    },
    message: () => '已抽取；请受援地民政局询问后在结对页登记。',
  });

/** By a seed that nobody knows before. */
export const drawSpotCheck = drawBySeed(() => randomBytes(8).toString('hex'));
