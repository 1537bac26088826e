import type { PlainDate } from './calendar';
import type { FlowForm, FlowSource, Stage } from './flow';
import type { Filed, NamedPlace } from './ledger-row';
import type { Fen } from './money';
import type { Project } from './project';
import type { Trust } from './trust';

/** One project of a 慈善项目台账 as it comes in. The organisations are as the ledger names them: who they are is found out in the register. */
export interface ProjectLedgerRow extends Omit<Project, 'leadId' | 'partnerId' | 'regionId'> {
  readonly lead: string;
  /** '' where none is given, as the partner's and its name. */
  readonly leadCode: string;
  readonly partner: string;
  readonly partnerCode: string;
  readonly region: NamedPlace;
}

/** The same as it stands on the day on which it is taken out. */
export interface ProjectRow extends ProjectLedgerRow, Filed {
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

/** One trust of a 慈善信托台账 as it comes in, its trustee as the ledger names it. */
export interface TrustLedgerRow extends Omit<Trust, 'trusteeId' | 'regionId'> {
  readonly trustee: string;
  /** '' where none is given. */
  readonly trusteeCode: string;
  readonly region: NamedPlace;
}

/** The same as it is taken out; of its course nothing is said before both sides stand by it. */
export interface TrustRow extends TrustLedgerRow, Filed {
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

/** One entry of a 资金往来台账 as it comes in; which project, trust or pairing is meant is found out by its name or number. */
export interface FlowLedgerRow {
  readonly source: string;
  readonly sourceKind: FlowSource;
  readonly stage: Stage;
  readonly form: FlowForm;
  /** Below 0 in a reversing entry, which only an export has. */
  readonly moneyFen: Fen;
  readonly flowedOn: PlainDate;
  readonly voucher: string;
  readonly payer: string;
  readonly payee: string;
  readonly excess: string;
  readonly note: string;
}

/** The same as it is taken out, with how it was matched. */
export interface FlowRow extends FlowLedgerRow, Filed {
  readonly outcome: string;
}
