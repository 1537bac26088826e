import { hash } from '@node-rs/argon2';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { oneByOne } from '@/db/one-by-one';
import { accounts, credentials, departments, organisations } from '@/db/schema';
import { demoPassword, people } from './people';

/** Makes the demo accounts, marked as such: they sign in in no other mode. */
export async function seedAccounts(tx: Tx): Promise<void> {
  const passwordHash = await hash(demoPassword, {
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
  });
  await oneByOne(people, async ({ login, name, department, unit, roles }) => {
    const [place] = await tx
      .select({ departmentId: departments.id, organisationId: organisations.id })
      .from(departments)
      .innerJoin(
        organisations,
        and(eq(organisations.departmentId, departments.id), eq(organisations.code, unit)),
      )
      .where(eq(departments.code, department));
    if (!place) throw new Error(`no unit ${unit} in ${department}`);
    const [account] = await tx
      .insert(accounts)
      .values({ login, name, ...place, roles: [...roles], isDemo: true })
      .returning({ id: accounts.id });
    if (account) await tx.insert(credentials).values({ accountId: account.id, passwordHash });
  });
}
