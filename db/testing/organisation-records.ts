import type { TestDatabase } from './database';
import { putOrganisation } from './pairing-records';
import type { Described } from './permissions';

/** A row of the register of one kind, as the person sees it; id 0 where there is none yet. */
export interface OrganisationTestRecord {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly kind: 'social-organisation' | 'village';
  readonly regionId: number;
  /** Another of its kind and place, to be merged into. */
  readonly otherId: number;
}

const places: Readonly<Record<string, { code: string; kind: OrganisationTestRecord['kind'] }>> = {
  gd: { code: '440000', kind: 'social-organisation' },
  'gd-city': { code: '440100', kind: 'social-organisation' },
  'gz-county': { code: '522632', kind: 'village' },
};

export const organisationKinds: readonly Described[] = Object.keys(places).flatMap((filer) =>
  ['stands', 'merged'].map((state) => ({ filer, reporter: '-', state })),
);
export const newOrganisationKinds: readonly Described[] = Object.keys(places).map((filer) => ({
  filer,
  reporter: '-',
  state: 'none',
}));

/** Makes rows of the register past every wall. */
export function organisationRecords(database: TestDatabase) {
  let made = 0;
  return async ({ filer, state }: Described): Promise<OrganisationTestRecord> => {
    const { code, kind } = places[filer] ?? { code: '', kind: 'village' };
    made += 1;
    const name = `演示单位${made}`;
    const { id, regionId } = await putOrganisation(database, { code, kind, name });
    const other = await putOrganisation(database, { code, kind, name: `演示保留单位${made}` });
    const record = { name, kind, regionId, otherId: other.id };
    if (state === 'none') return { ...record, name: `演示新单位${made}`, id: 0, version: 0 };
    if (state === 'merged') {
      await database.owner('update organisations set merged_into_id = $2 where id = $1', [id, other.id]);
    }
    return { ...record, id, version: 1 };
  };
}
