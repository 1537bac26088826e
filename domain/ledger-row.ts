import type { ActivityKind } from './activity';
import type { PlainDate } from './calendar';
import type { Fen } from './money';
import type { Form } from './organisation';

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
