import { type Due, dueText, parseDue } from '@/domain/due-date';
import { type Handling, handlingWords, parseHandling } from '@/domain/handling';
import type { Filled } from './cell';
import { dayOf, text, word } from './cells';
import type { Answer, Column, Ledger, Written } from './ledger';
import { type Named, readName } from './name';

/** One 议定事项 of a table. `handling` is what the table claims; `enteredAs` of domain/handling says what it becomes. */
export interface ResolutionRow {
  readonly text: string;
  readonly area: Named;
  readonly guangdongLead: Named;
  readonly guizhouLead: Named;
  readonly supporting: string;
  readonly due: Due;
  readonly expectedResult: string;
  readonly progress: string;
  readonly handling: Handling;
}

/** What the cells of a table are read against. */
export interface ResolutionContext {
  /** The meeting's name, for the title. */
  readonly meeting: string;
  /** The year of a 完成时限 that names none. */
  readonly meetingYear: number;
  readonly areas: readonly Named[];
  /** The units that can lead, by side. */
  readonly guangdongUnits: readonly Named[];
  readonly guizhouUnits: readonly Named[];
}

/** The 议定事项任务分解表 of one meeting. */
export const resolutionLedger: Ledger<ResolutionRow, ResolutionContext> = {
  name: '议定事项任务分解表',
  title: ({ meeting }) => `${meeting}议定事项任务分解表`,
  columns: {
    text: {
      headings: ['议定事项'],
      aliases: ['任务事项'],
      width: 40,
      hint: '每行一项，不超过 500 字。',
      ...text(500),
    },
    area: {
      headings: ['所属领域'],
      aliases: ['协作领域', '领域'],
      width: 18,
      hint: '从八个领域中选择。',
      choices: ({ areas }) => areas.map(({ name }) => name),
      read: (cell, { areas }) => readName(cell, areas, '协作领域'),
      write: ({ name }) => name,
    },
    guangdongLead: lead('粤', ({ guangdongUnits }) => guangdongUnits),
    guizhouLead: lead('黔', ({ guizhouUnits }) => guizhouUnits),
    supporting: {
      headings: ['配合单位'],
      width: 20,
      hint: '可不填，不超过 200 字。',
      blank: { value: '' },
      ...text(200),
    },
    due: {
      headings: ['完成时限'],
      aliases: ['办结时限', '时限'],
      width: 16,
      hint: '例如 2023年9月30日、第三季度、年底前；没有期限的写“长期坚持”。',
      read: readDue,
      write: writeDue,
    },
    expectedResult: {
      headings: ['目标成果'],
      aliases: ['预期成果'],
      width: 24,
      hint: '不超过 300 字。',
      ...text(300),
    },
    progress: {
      headings: ['进展情况'],
      aliases: ['工作进展'],
      width: 30,
      hint: '可不填，不超过 1000 字。',
      blank: { value: '' },
      ...text(1000),
    },
    handling: {
      headings: ['办理状态'],
      aliases: ['状态'],
      width: 12,
      hint: '不填即为“未启动”；已完成和已销号的，导入后仍须核实、确认。',
      blank: { value: 'not-started' },
      ...word(handlingWords, parseHandling),
    },
  },
  identity: { of: ({ text }) => text.normalize('NFKC').replace(/\s/g, ''), column: 'text' },
};

function lead(
  side: '粤' | '黔',
  unitsOf: (context: ResolutionContext) => readonly Named[],
): Column<Named, ResolutionContext> {
  return {
    headings: ['牵头单位', `${side}方`],
    aliases: [`${side}方牵头单位`, `牵头单位（${side}）`, `${side}牵头单位`],
    width: 18,
    hint: `${side}方牵头单位在系统中的名称，一个。`,
    choices: (context) => unitsOf(context).map(({ name }) => name),
    read: (cell, context) => readName(cell, unitsOf(context), `${side}方单位`),
    write: ({ name }) => name,
  };
}

function readDue(cell: Filled, { meetingYear }: ResolutionContext): Answer<Due> {
  const day = dayOf(cell);
  const due =
    day === null
      ? typeof cell === 'string' && parseDue(cell, meetingYear)
      : { dueOn: day, isOpenEnded: false };
  if (due) return { value: due };
  const sentence = `看不出具体日期；请填写如 ${meetingYear}年9月30日、${meetingYear}年底前、第三季度或长期坚持。`;
  return { sentence };
}

function writeDue({ dueOn, isOpenEnded }: Due): Written {
  return dueOn === null ? dueText(dueOn, isOpenEnded) : { date: dueOn };
}
