import type { PlainDate } from '@/domain/calendar';
import { dateText } from '@/domain/phrase';
import type { Column, WordDocument } from './element';

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

const columns: readonly (Column & { readonly key: keyof Task | 'number' })[] = [
  { key: 'number', heading: '序号', share: 3.5, isCentred: true },
  { key: 'resolution', heading: '议定事项', share: 13 },
  { key: 'area', heading: '所属领域', share: 6, isCentred: true },
  { key: 'guangdongLead', heading: '牵头单位\n（粤）', share: 8 },
  { key: 'guizhouLead', heading: '牵头单位\n（黔）', share: 8 },
  { key: 'supporting', heading: '配合单位', share: 8 },
  { key: 'due', heading: '完成时限', share: 7, isCentred: true },
  { key: 'expectedResult', heading: '目标成果', share: 10 },
  { key: 'progress', heading: '进展情况', share: 13 },
  { key: 'state', heading: '办理状态', share: 6, isCentred: true },
];

/** 8: a ledger on A4 that lies on its side. */
export function taskTableDocument({
  attachment,
  title,
  creator,
  asOf,
  tasks,
  isDraft,
}: TaskTable): WordDocument {
  return {
    format: 'table-landscape',
    subject: title,
    creator,
    madeOn: asOf,
    isDraft,
    elements: [
      attachment === null
        ? { kind: 'title', text: title }
        : { kind: 'attachment-heading', label: attachment, title },
      { kind: 'caption', text: `填报单位：${creator}\u3000\u3000数据截至：${dateText(asOf)}` },
      {
        kind: 'table',
        columns,
        rows: tasks.map((task, at) => columns.map(({ key }) => (key === 'number' ? `${at + 1}` : task[key]))),
      },
    ],
  };
}
