import type { Context, Outcome } from '@/db/command';
import { mergeOrganisation } from '@/db/commands/organisation/merge';
import { saveOrganisation } from '@/db/commands/organisation/save';
import { splitOrganisation } from '@/db/commands/organisation/split';
import type { CommandOn } from './attempts';
import type { OrganisationTestRecord } from './organisation-records';

export type OrganisationCommand = CommandOn<'organisation'>;
type Attempt = (context: Context, record: OrganisationTestRecord) => Promise<Outcome>;

/** Each command as a person would give it who sees the row as it stands. */
export const organisationAttempts: Record<OrganisationCommand, Attempt> = {
  'organisation.save': (context, { id, version, name, kind, regionId }) =>
    saveOrganisation(context, { id, version, kind, regionId, name: `${name}（改）`, isAnother: 'on' }),
  'organisation.merge': (context, { id, version, otherId }) =>
    mergeOrganisation(context, { id, version, intoId: otherId }),
  'organisation.split': (context, { id, version }) => splitOrganisation(context, { id, version }),
};
