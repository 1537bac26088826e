import type { EvidenceKind } from './evidence-kind';
import type { EvidenceNoun } from './evidence';
import type { LedgerMetric } from './metric';

/** What holds of some records of a ledger and decides which metrics count them. */
export type EvidenceFacet =
  | ('money' | 'goods' | 'village' | 'course' | 'tour' | 'completion' | 'satisfaction' | 'paired')
  /** A charity project that was started, one of which something was counted; a child-care project that both recognise. */
  | ('charity' | 'charity-counted' | 'brand')
  /** A payment of money, or money that came, which nothing has taken off. */
  | ('paid' | 'received');

interface Counted {
  readonly noun: EvidenceNoun;
  /** Only the records of which this holds; without it all of them. */
  readonly facet?: EvidenceFacet;
}

const visit = { noun: 'visit' } as const;
const pairing = { noun: 'pairing' } as const;
const station = { noun: 'station' } as const;
const trust = { noun: 'trust' } as const;
const course = { noun: 'training', facet: 'course' } as const;
const charity = { noun: 'project', facet: 'charity' } as const;
const charityCounted = { noun: 'project', facet: 'charity-counted' } as const;
const brand = { noun: 'project', facet: 'brand' } as const;
const paid = { noun: 'flow', facet: 'paid' } as const;
const received = { noun: 'flow', facet: 'received' } as const;
const tour = { noun: 'training', facet: 'tour' } as const;

/**
 * Which records a metric counts. What the plan asks of an indicator that a ledger feeds (应有佐证) is asked of each of these;
 * of an indicator that is reported by hand it is asked of its readings.
 */
const countedRecords: Record<LedgerMetric, Counted | null> = {
  'visits.gd-gz': visit,
  'visits.gz-gd': visit,
  'visits.led-by-head': visit,
  // Who attended, the minutes and the table of resolutions are written here; papers hang on items of the agenda.
  'meetings.held': null,
  'resolutions.decided': null,
  'resolutions.closed-share': null,
  'trainings.courses': course,
  'trainings.trainees': course,
  'trainings.hours': course,
  'trainings.completion-share': { noun: 'training', facet: 'completion' },
  'trainings.satisfaction': { noun: 'training', facet: 'satisfaction' },
  'trainings.study-tours': tour,
  'trainings.cadres': tour,
  'trainings.cadre-fields': tour,
  'trainings.professionals': tour,
  'trainings.professional-fields': tour,
  'pairings.organisation-pairs': pairing,
  'pairings.organisations': pairing,
  'pairings.village-pairs': { noun: 'pairing', facet: 'village' },
  'pairings.villages': { noun: 'pairing', facet: 'village' },
  'pairings.key-counties': { noun: 'pairing', facet: 'village' },
  'pairings.confirmed-share': pairing,
  'pairings.active-share': { noun: 'activity' },
  'activities.money': { noun: 'activity', facet: 'money' },
  'activities.goods': { noun: 'activity', facet: 'goods' },
  'activities.beneficiaries': { noun: 'activity' },
  'flows.paid': paid,
  'flows.received': received,
  'trusts.in-force': trust,
  'trusts.size': trust,
  'trusts.balance': trust,
  'stations.built': station,
  'stations.paired': { noun: 'station', facet: 'paired' },
  'stations.staff': station,
  'stations.certified-share': station,
  'stations.volunteers': station,
  'stations.services': station,
  'stations.supervisions': station,
  'projects.running': charity,
  'projects.budget': charity,
  'projects.raised': charityCounted,
  'projects.beneficiaries': charityCounted,
  'projects.disclosure-share': charity,
  'projects.brands': brand,
  'projects.brand-counties': brand,
  'projects.brand-children': brand,
};

/** What the system itself writes of a ledger, so that nobody has to bring it. */
const madeHere: Partial<Record<EvidenceNoun, readonly EvidenceKind[]>> = {
  // The ledger, with who is in it, is exported as a table with names.
  pairing: ['sheet', 'register', 'list'],
  activity: ['sheet'],
  station: ['sheet'],
  project: ['sheet'],
};

/** The metrics that count a noun's records, each with the facet by which it does, and the kinds nobody has to bring. */
export function demandsOn(noun: EvidenceNoun): {
  readonly metrics: readonly { readonly metric: string; readonly facet: EvidenceFacet | null }[];
  readonly madeHere: readonly EvidenceKind[];
} {
  return {
    metrics: Object.entries(countedRecords).flatMap(([metric, counted]) =>
      counted?.noun === noun ? [{ metric, facet: counted.facet ?? null }] : [],
    ),
    madeHere: madeHere[noun] ?? [],
  };
}
