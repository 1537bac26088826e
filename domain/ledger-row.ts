import type { ActivityKind } from './activity';
import type { PlainDate } from './calendar';
import type { Due } from './due-date';
import type { Handling } from './handling';
import type { Fen } from './money';
import type { Form, OrganisationKind } from './organisation';
import type { HalfState } from './resolution';
import type { ResolutionVerdict } from './resolution-status';
import type { Training } from './training';
import type { Visit } from './visit';

/** A division, as a row of a ledger names it. */
export interface NamedPlace {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly parentId: number | null;
}

/** One pairing of a 结对帮扶台账. The organisations are as the ledger names them: who they are is found out in the register. */
export interface PairingRow {
  readonly helper: string;
  /** '' where none is given. */
  readonly creditCode: string;
  readonly form: Form | null;
  readonly city: NamedPlace | null;
  readonly prefecture: NamedPlace | null;
  readonly county: NamedPlace;
  readonly town: string;
  readonly village: string;
  /** Null where the ledger does not say. */
  readonly wasDeepPoverty: boolean | null;
  readonly agreement: string;
  readonly signedOn: PlainDate;
  readonly endsOn: PlainDate | null;
  /** As `Pairing` holds them. */
  readonly ways: string;
  readonly project: string;
  readonly plannedFen: Fen | null;
}

/** One activity of a 结对活动台账; which pairing is meant is found out by the organisations that it names. */
export interface ActivityRow {
  readonly helper: string;
  /** '' where none is given. */
  readonly creditCode: string;
  readonly county: NamedPlace | null;
  readonly village: string;
  readonly heldOn: PlainDate;
  readonly kind: ActivityKind;
  readonly text: string;
  readonly moneyFen: Fen | null;
  readonly goodsFen: Fen | null;
  readonly beneficiaries: number | null;
}

/** Who entered a record and where it is in its workflow, in a ledger that is only taken out. */
export interface Filed {
  readonly unit: string;
  /** As `stateText` says it. */
  readonly state: string;
}

/** One course or journey of a 培训台账. */
export interface TrainingRow extends Omit<Training, 'leadId' | 'hosting'>, Filed {
  /** As `leadText` says it. */
  readonly lead: string;
  /** A share; null where nobody was asked. */
  readonly satisfaction: number | null;
}

/** One station of a 社会工作和志愿服务站台账, with what was last counted of it. */
export interface StationRow extends Filed {
  readonly name: string;
  readonly prefecture: string | null;
  readonly county: string;
  readonly town: string;
  readonly builtOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly operator: string;
  /** The Guangdong institutions that it is paired with today, and by which agreements. */
  readonly helpers: string;
  readonly agreements: string;
  /** The quarter's last day of which the counts are; null, as they are, where nobody has counted. */
  readonly countedOn: PlainDate | null;
  readonly staff: number | null;
  readonly certified: number | null;
  readonly volunteers: number | null;
  readonly services: number | null;
  /** Of this year. */
  readonly supervisions: number;
  readonly note: string;
}

/** One journey of a 互访台账. */
export interface VisitRow extends Omit<Visit, 'fromId'>, Filed {
  /** As `directionText` says it. */
  readonly direction: string;
}

/** One organisation of the 单位名录. */
export interface OrganisationRow {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly form: Form | null;
  readonly creditCode: string;
  /** 粤 or 黔. */
  readonly side: string;
  readonly prefecture: string | null;
  readonly region: string;
  readonly regionCode: string;
  /** What the division was called before. */
  readonly formerRegions: string;
  readonly town: string;
  readonly registrar: string;
  /** As `gradeText` says it; '' for what is not assessed at all. */
  readonly grade: string;
  /** Null for what lies in no place of the list by its kind. */
  readonly isKeyCounty: boolean | null;
  readonly wasDeepPoverty: boolean | null;
  /** The doubles that were merged into it, as they were called. */
  readonly doubles: string;
}

/** One decision of a 议定事项台账, of whichever meeting, with both sides' halves. */
export interface DecisionRow {
  readonly meeting: string;
  readonly decidedOn: PlainDate;
  readonly number: number;
  readonly text: string;
  readonly area: string;
  readonly guangdongLead: string;
  readonly guizhouLead: string;
  readonly supporting: string;
  readonly due: Due;
  /** Null where no extension has moved it. */
  readonly originalDueOn: PlainDate | null;
  readonly expectedResult: string;
  readonly guangdongState: HalfState | null;
  readonly guangdongPercent: number | null;
  readonly guangdongProgress: string;
  readonly guizhouState: HalfState | null;
  readonly guizhouPercent: number | null;
  readonly guizhouProgress: string;
  readonly handling: Handling;
  readonly carried: number;
  readonly closedOn: PlainDate | null;
  readonly status: ResolutionVerdict['status'];
  readonly sentence: string;
}
