import type { OrganisationPath } from './organisation';
import type { Role } from './role';

declare const brand: unique symbol;

/** Who is acting. Passed down as an argument from where the session was checked; it bounds every read and write. */
export interface Actor {
  readonly accountId: number;
  readonly login: string;
  readonly name: string;
  readonly departmentId: number;
  readonly organisationId: number;
  readonly organisationPath: OrganisationPath;
  readonly organisationName: string;
  readonly departmentName: string;
  readonly roles: readonly Role[];
  readonly [brand]: true;
}

/** Vouches for an actor: only the session check, the demo world and tests may. */
export function actingAs(fields: Omit<Actor, typeof brand>): Actor {
  return fields as Actor;
}

export function has(actor: Actor, role: Role): boolean {
  return actor.roles.includes(role);
}
