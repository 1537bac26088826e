import type { PlainDate } from './calendar';
import type { ImportedRow } from './resolution-import';

/** A decision that the meeting has already. */
export interface KnownDecision {
  readonly id: number;
  readonly text: string;
  readonly areaId: number;
  readonly supporting: string;
  readonly dueOn: PlainDate | null;
  readonly isOpenEnded: boolean;
  readonly expectedResult: string;
  /** In the order of the parties. */
  readonly leads: readonly number[];
}

/** The decision that a row means: the one of its 系统编号 wins, otherwise the one of the same text. */
export function meant<Known extends KnownDecision>(row: ImportedRow, known: readonly Known[]): Known | null {
  return known.find((one) => one.id === row.id) ?? known.find((one) => one.text === row.text) ?? null;
}

export const importVerdictWords = { new: '新增', changed: '修改', same: '未变' } as const;
export type ImportVerdict = keyof typeof importVerdictWords;

/** What an import would do with the row. How far a known decision is, no table changes. */
export function importVerdict(row: ImportedRow, known: KnownDecision | null): ImportVerdict {
  if (known === null) return 'new';
  const isSame =
    row.text === known.text &&
    row.areaId === known.areaId &&
    row.supporting === known.supporting &&
    row.dueOn === known.dueOn &&
    row.expectedResult === known.expectedResult &&
    row.leads.every((lead, at) => lead === known.leads[at]);
  return isSame ? 'same' : 'changed';
}
