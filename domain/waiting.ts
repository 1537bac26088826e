import type { Party } from './department';
import type { Reporter } from './indicator';
import type { State } from './workflow';

/** A record under way, as far as the person looking may see it. */
export interface UnderWay {
  readonly state: State;
  readonly reporter: Reporter;
  readonly departmentId: number;
  /** The unit that filed it. */
  readonly unitName: string;
  /** The unit whose reviewer is waited for, while submitted. */
  readonly awaitingName: string | null;
  /** The department that spoke last in a dispute. */
  readonly lastAnswerBy: number | null;
}

/** Who is waited for: `广东省民政厅 填报人`, `黔东南苗族侗族自治州民政局 审核人`; null once nothing is waited for. */
export function waitsFor(record: UnderWay, parties: readonly Party[]): string | null {
  const owner = parties.find(({ id }) => id === record.departmentId);
  const other = parties.find(({ id }) => id !== record.departmentId);
  switch (record.state) {
    case 'draft':
    case 'returned':
      return `${record.unitName} 填报人`;
    case 'submitted':
      return `${record.awaitingName ?? record.unitName} 审核人`;
    case 'approved':
      return record.reporter === 'shared' && other ? `${other.name} 审核人` : null;
    case 'disputed': {
      const next = record.lastAnswerBy === record.departmentId ? other : owner;
      return next ? `${next.name} 审核人` : null;
    }
    case 'confirmed':
      return null;
  }
}
