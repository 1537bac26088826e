import { type Actor, actingAs } from '@/domain/actor';
import { administrators, type Role } from '@/domain/role';
import { oneByOne } from '../one-by-one';
import { type Login, people as demoPeople } from '../seed/people';
import { actorOf, type TestDatabase } from './database';

interface Added {
  readonly login: string;
  readonly name: string;
  readonly like: Login;
  readonly roles: readonly Role[];
}

/** Adds a person to the unit of another. */
export async function addPerson(database: TestDatabase, { login, name, like, roles }: Added): Promise<Actor> {
  const [row] = await database.owner<{ id: number }>(
    `insert into accounts (login, name, department_id, organisation_id, roles)
      select $1, $2, department_id, organisation_id, $3 from accounts where login = $4 returning id`,
    [login, name, roles, like],
  );
  if (!row) throw new Error(`no person ${like}`);
  return actingAs({ ...(await actorOf(like)), accountId: row.id, login, name, roles });
}

/** A person of the matrix: the column of permissions.txt that speaks of them, and who they are. */
export interface Person {
  readonly login: string;
  readonly column: string;
  readonly actor: Actor;
}

/** Everybody that permissions.txt speaks of: the demo people, one with two roles, three administrators on each side. */
export async function everybody(database: TestDatabase): Promise<Person[]> {
  const known = await oneByOne(demoPeople, async ({ login }) => ({
    login,
    column: login,
    actor: await actorOf(login),
  }));
  const both = await addPerson(database, {
    login: 'gd-both',
    name: '罗双全',
    like: 'gd-staff',
    roles: ['staff', 'reviewer'],
  });
  const added = (['gd', 'gz'] as const).flatMap((side) => administrators.map((role) => ({ side, role })));
  const admins = await oneByOne(added, async ({ side, role }) => {
    const login = `${side}-${role}`;
    const actor = await addPerson(database, {
      login,
      name: login,
      like: `${side}-staff` as const,
      roles: [role],
    });
    return { login, column: 'administrator', actor };
  });
  return [...known, { login: 'gd-both', column: 'gd-both', actor: both }, ...admins];
}
