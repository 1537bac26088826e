import { type Actor, has } from './actor';
import { isWithin } from './organisation';
import { factPolicy, ledgerSteps } from './policy-fact';
import { entryOf, type Subjects } from './policy-rule';

const entry = entryOf('station');

function looksAfter(actor: Actor, place: Subjects['station']['place']): boolean {
  return (
    has(actor, 'staff') &&
    actor.departmentId === place?.departmentId &&
    isWithin(place.path, actor.organisationPath)
  );
}

/** Stations are entered by whoever looks after their place; the content says which, so the command checks that. */
export const stationPolicy = {
  ...factPolicy('station', ledgerSteps, {
    word: '站点记录',
    refusal: '站点由填报人登记；请联系站点所在地填报人。',
    enters: (actor) => has(actor, 'staff'),
  }),
  'station.count': entry('期末数由站点所在地的填报人填报，请联系当地填报人。', (actor, { place }) =>
    looksAfter(actor, place),
  ),
  'station.supervise': entry('督导由派出单位的填报人登记，请联系本单位填报人。', (actor) =>
    has(actor, 'staff'),
  ),
  'station.strike': entry(
    '只有登记一方的填报人可以划销督导记录，请联系对方填报人。',
    (actor, { supervision }) => has(actor, 'staff') && actor.departmentId === supervision?.departmentId,
  ),
} as const;
