import 'server-only';
import { command } from '@/db/command';
import { trusteeOf, trustLedger } from '@/db/queries/trust';
import { trustCounts } from '@/db/schema';
import { moneyExact } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import { refusedAt } from '@/domain/refusal';
import { wrongOfTrustCount } from '@/domain/trust-count';
import { trustCount } from '@/domain/trust-count-input';
import { firstOfficial } from './fact/first';
import { loadFact } from './fact/subject';

/** Says what was left of a trust on a quarter's last day; said again of the same quarter, the last word counts. */
export const countTrust = command({
  name: 'trust.count',
  input: trustCount,
  load: async (tx, { ref }, { actor }) => {
    const found = await loadFact(tx, trustLedger, ref, actor);
    return [{ ...found, trustee: await trusteeOf(tx, found.content) }];
  },
  change: async (tx, [subject], { countedOn, balanceFen }, { actor, today }) => {
    if (!subject) return [];
    const trustId = firstOfficial(trustLedger, subject);
    const count = { countedOn, balanceFen };
    const problems = wrongOfTrustCount(count, subject.content, today);
    if (Object.keys(problems).length > 0) throw refusedAt(problems);
    const { departmentId, accountId: countedBy } = actor;
    const [added] = await tx
      .insert(trustCounts)
      .values({ ...count, trustId, departmentId, countedBy })
      .returning({ id: trustCounts.id });
    const after = { ...count, event: `${dateText(countedOn)}余额 ${moneyExact(balanceFen)}` };
    return added ? [{ id: subject.row.id, before: null, after, isShared: true }] : [];
  },
  message: () => '已登记期末余额。',
});
