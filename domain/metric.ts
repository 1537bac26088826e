/**
 * What ledgers can count: the one list. An indicator of a plan may name one; while its ledger is only `planned` the
 * figure is reported by hand (手工数), and a plan revision switches it to the ledger (台账数) once it stands.
 */
export const metrics = {
  'meetings.held': 'ledger',
  'visits.gd-gz': 'ledger',
  'visits.gz-gd': 'ledger',
  'visits.led-by-head': 'ledger',
  'resolutions.decided': 'ledger',
  'resolutions.closed-share': 'ledger',
  'trainings.courses': 'ledger',
  'trainings.trainees': 'ledger',
  'trainings.hours': 'ledger',
  'trainings.completion-share': 'ledger',
  'trainings.satisfaction': 'ledger',
  'trainings.study-tours': 'ledger',
  'trainings.cadres': 'ledger',
  'trainings.cadre-fields': 'ledger',
  'trainings.professionals': 'ledger',
  'trainings.professional-fields': 'ledger',
  'pairings.organisation-pairs': 'ledger',
  'pairings.organisations': 'ledger',
  'pairings.village-pairs': 'ledger',
  'pairings.villages': 'ledger',
  'pairings.key-counties': 'ledger',
  'pairings.active-share': 'ledger',
  'pairings.confirmed-share': 'ledger',
  'activities.money': 'ledger',
  'activities.goods': 'ledger',
  'activities.beneficiaries': 'ledger',
  'projects.running': 'ledger',
  'projects.budget': 'ledger',
  'projects.raised': 'ledger',
  'projects.spent': 'planned',
  'projects.beneficiaries': 'ledger',
  'projects.disclosure-share': 'ledger',
  'projects.brands': 'ledger',
  'projects.brand-counties': 'ledger',
  'projects.brand-children': 'ledger',
  'flows.paid': 'ledger',
  'flows.received': 'ledger',
  'trusts.in-force': 'ledger',
  'trusts.size': 'ledger',
  'trusts.paid': 'planned',
  'trusts.balance': 'ledger',
  'stations.built': 'ledger',
  'stations.paired': 'ledger',
  'stations.staff': 'ledger',
  'stations.certified-share': 'ledger',
  'stations.volunteers': 'ledger',
  'stations.services': 'ledger',
  'stations.supervisions': 'ledger',
  'bases.listed': 'planned',
  'bases.beds': 'planned',
  'bases.li-cong-rong-beds': 'planned',
  'stays.guests': 'planned',
  'stays.visits': 'planned',
  'stays.li-cong-rong-visits': 'planned',
  'stays.nights': 'planned',
  'agreements.in-force': 'planned',
  'agreements.items-done-share': 'planned',
  'promotions.held': 'planned',
  'exchanges.held': 'planned',
  'exchanges.practices': 'planned',
  'exchanges.pilots': 'planned',
  'requests.asked': 'planned',
  'requests.on-time-share': 'planned',
  'requests.median-days': 'planned',
  'escorts.gd-gz': 'planned',
  'escorts.gz-gd': 'planned',
  'escorts.on-time-share': 'planned',
  'escorts.median-days': 'planned',
  'escorts.in-transit': 'planned',
  'escorts.differences': 'planned',
  'lottery.sales': 'planned',
  'lottery.fund': 'planned',
  'lottery.violations': 'planned',
  'lottery.campaigns': 'planned',
} as const satisfies Record<string, 'planned' | 'ledger'>;
export type Metric = keyof typeof metrics;
/** Those whose ledger stands. */
export type LedgerMetric = {
  [Name in Metric]: (typeof metrics)[Name] extends 'ledger' ? Name : never;
}[Metric];

export function isMetric(name: string): name is Metric {
  return Object.hasOwn(metrics, name);
}

/** Where the records of a ledger are listed. */
interface LedgerPlace {
  readonly href: string;
  readonly word: string;
  /** Whether the list can be asked for a year. */
  readonly hasYears?: true;
}

/** The ledgers that stand, by the first part of their metrics: where their records are listed. */
const ledgers: Readonly<Record<string, LedgerPlace>> = {
  meetings: { href: '/meetings', word: '联席会议' },
  resolutions: { href: '/resolutions', word: '议定事项' },
  visits: { href: '/visits', word: '互访', hasYears: true },
  pairings: { href: '/pairings', word: '结对' },
  activities: { href: '/activities', word: '结对活动', hasYears: true },
  trainings: { href: '/trainings', word: '培训', hasYears: true },
  trusts: { href: '/trusts', word: '慈善信托' },
  flows: { href: '/flows', word: '资金往来', hasYears: true },
  stations: { href: '/stations', word: '社工站' },
  projects: { href: '/projects', word: '项目' },
};

/** Where the records that a metric counts are listed; null for a ledger that is still planned. */
export function ledgerOf(metric: string | null): LedgerPlace | null {
  // Of a ledger that stands some may still be planned.
  if (metric === null || !isMetric(metric) || metrics[metric] !== 'ledger') return null;
  return ledgers[metric.split('.')[0] ?? ''] ?? null;
}

/** What two sides count of the same money, each by its own word; compared payment by payment in 资金对账. */
export const counterparts = { paid: 'flows.paid', received: 'flows.received' } as const satisfies Record<
  string,
  Metric
>;

/** The metric by which the other side counts the same; null where there is none. */
export function counterpartOf(metric: string | null): Metric | null {
  const { paid, received } = counterparts;
  if (metric === paid) return received;
  return metric === received ? paid : null;
}
