import { mergeOrganisation } from '@/db/commands/organisation/merge';
import { saveOrganisation } from '@/db/commands/organisation/save';
import { oneByOne } from '@/db/one-by-one';
import { asOwner } from '@/db/owner';
import { regions } from '@/db/schema';
import type { PlainDate } from '@/domain/calendar';
import type { Cast } from '../cast';
import type { Login } from '../people';
import { type DemoOrganisation, double, organisations } from './organisation-list';

const on: PlainDate = '2023-06-05';

/** Who enters what is in the division: its own staff where there are some. */
function entersIn(region: string): Login {
  if (region === '440100') return 'gd-city';
  if (region === '522632') return 'gz-county';
  return region.startsWith('44') ? 'gd-staff' : 'gz-staff';
}

/** Fills the register, and merges one that was entered twice. */
export async function fillRegister(ownerUrl: string, cast: Cast): Promise<void> {
  const places = await asOwner(ownerUrl, (tx) =>
    tx.select({ id: regions.id, code: regions.code }).from(regions),
  );
  const idOf = (code: string) => places.find((place) => place.code === code)?.id ?? 0;
  const ids = new Map<string, number>();
  await oneByOne(organisations, async ({ region, wasDeepPoverty, ...content }) => {
    const { ids: added } = await saveOrganisation(cast(entersIn(region), on), {
      ...content,
      regionId: idOf(region),
      ...(wasDeepPoverty ? { wasDeepPoverty: 'on' as const } : {}),
    });
    ids.set(content.name, added[0] ?? 0);
  });
  const kept = organisations.find(({ name }) => isSame(name));
  await mergeOrganisation(cast('gd-reviewer', '2023-06-12'), {
    id: ids.get(double.name) ?? 0,
    version: 1,
    intoId: ids.get(kept?.name ?? '') ?? 0,
  });
}

function isSame(name: DemoOrganisation['name']): boolean {
  return name === '广州市同心公益促进会（演示）';
}
