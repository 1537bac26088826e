import type { PlainDate } from '@/domain/calendar';
import { dateText } from '@/domain/phrase';
import type { WordDocument } from './element';
import { caption, type LedgerColumn, ledgerPage, ledgerTable, serial } from './ledger-page';

/** 议定事项任务分解表: what became of the resolutions of a meeting. */
export interface TaskTable {
  /** 附件, 附件1; null for a table that stands alone. */
  readonly attachment: string | null;
  readonly title: string;
  readonly creator: string;
  /** 数据截至. */
  readonly asOf: PlainDate;
  readonly tasks: readonly Task[];
  readonly isDraft: boolean;
}

/** One row; every value as it is printed, an empty one where there is none. */
interface Task {
  readonly resolution: string;
  readonly area: string;
  readonly guangdongLead: string;
  readonly guizhouLead: string;
  readonly supporting: string;
  readonly due: string;
  readonly expectedResult: string;
  readonly progress: string;
  readonly state: string;
}

const columns: readonly LedgerColumn<Task>[] = [
  serial,
  { heading: '议定事项', share: 13, of: ({ resolution }) => resolution },
  { heading: '所属领域', share: 6, align: 'centre', of: ({ area }) => area },
  { heading: '牵头单位\n（粤）', share: 8, of: ({ guangdongLead }) => guangdongLead },
  { heading: '牵头单位\n（黔）', share: 8, of: ({ guizhouLead }) => guizhouLead },
  { heading: '配合单位', share: 8, of: ({ supporting }) => supporting },
  { heading: '完成时限', share: 7, align: 'centre', of: ({ due }) => due },
  { heading: '目标成果', share: 10, of: ({ expectedResult }) => expectedResult },
  { heading: '进展情况', share: 13, of: ({ progress }) => progress },
  { heading: '办理状态', share: 6, align: 'centre', of: ({ state }) => state },
];

/** 8: a ledger on A4 that lies on its side. */
export function taskTableDocument({ asOf, tasks, ...page }: TaskTable): WordDocument {
  return ledgerPage({
    ...page,
    madeOn: asOf,
    elements: [
      caption(`填报单位：${page.creator}`, `数据截至：${dateText(asOf)}`),
      ledgerTable(columns, tasks),
    ],
  });
}
