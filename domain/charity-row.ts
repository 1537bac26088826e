import type { PlainDate } from './calendar';
import type { Filed } from './ledger-row';
import type { Fen } from './money';
import type { Project } from './project';
import type { Trust } from './trust';

/** One project of a 慈善项目台账, as it stands on the day on which it is taken out. */
export interface ProjectRow extends Omit<Project, 'leadId' | 'partnerId' | 'regionId'>, Filed {
  readonly lead: string;
  readonly partner: string | null;
  readonly region: string;
  readonly budgetFen: Fen | null;
  /** '' before both sides stand by it, as nothing of its course is said then. */
  readonly standing: string;
  readonly isBrand: boolean | null;
  readonly lastDisclosedOn: PlainDate | null;
  /** When it has to be made public next; where that is overdue, since when. */
  readonly nextDisclosureOn: PlainDate | null;
  readonly isLate: boolean | null;
  readonly lateMilestones: number | null;
  /** What has been paid out and received for it by its official entries; null before both sides stand by it. */
  readonly paidFen: Fen | null;
  readonly receivedFen: Fen | null;
  /** The quarter's last day of which the counts are; null, as they are, where nobody has counted. */
  readonly countedOn: PlainDate | null;
  readonly raisedFen: Fen | null;
  readonly raisedFirstFen: Fen | null;
  readonly managementFen: Fen | null;
  readonly people: number | null;
  readonly reachedChildren: number | null;
  readonly services: number | null;
  readonly countyCount: number | null;
}

/** One trust of a 慈善信托台账; of its course nothing is said before both sides stand by it. */
export interface TrustRow extends Omit<Trust, 'trusteeId' | 'regionId' | 'sizeFen'>, Filed {
  readonly trustee: string;
  readonly region: string;
  readonly initialFen: Fen | null;
  readonly addedFen: Fen | null;
  /** As its trustee last reported it, and of which day. */
  readonly balanceFen: Fen | null;
  readonly balanceOn: PlainDate | null;
  /** When it was last reported on, and last made public. */
  readonly reportedOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
  /** Its changes and its end, each with its day. */
  readonly changes: string;
  readonly standing: string;
  /** What is pressed for most, by when, and how far that is. */
  readonly duty: string;
  readonly dueOn: PlainDate | null;
  readonly mark: string;
}

/** One entry of a 资金往来台账, in the words of the list. */
export interface FlowRow extends Filed {
  /** Which project, trust or pairing, and of which of the three. */
  readonly source: string;
  readonly sourceKind: string;
  readonly stage: string;
  readonly form: string;
  /** Below 0 in a reversing entry. */
  readonly moneyFen: Fen | null;
  readonly flowedOn: PlainDate;
  readonly voucher: string;
  readonly payer: string;
  readonly payee: string;
  readonly excess: string;
  readonly note: string;
  readonly outcome: string;
}
