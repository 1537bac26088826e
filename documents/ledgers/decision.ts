import type { DecisionRow } from '@/domain/ledger-row';
import { halfStateWords } from '@/domain/resolution';
import { statusWords } from '@/domain/status';
import { day, optional } from './cells';
import type { WrittenLedger } from './ledger';
import { resolutionLedger } from './resolution';
import { asIn, asItIs, wordOf } from './writes';

/** The columns that a 任务分解表 has are the same here. */
const { columns: table } = resolutionLedger;
const state = { width: 16, ...wordOf(halfStateWords) };

/** 议定事项台账, of all meetings: a list that is only taken out. */
export const decisionLedger: WrittenLedger<DecisionRow, unknown> = {
  name: '议定事项台账',
  title: () => '粤黔民政领域议定事项台账',
  columns: {
    meeting: { headings: ['会议'], width: 28, ...asItIs },
    decidedOn: { headings: ['会议日期'], width: 16, ...day },
    number: { headings: ['编号'], width: 8, ...asItIs },
    text: asIn(table.text),
    area: { ...asIn(table.area), ...asItIs },
    guangdongLead: { ...asIn(table.guangdongLead), ...asItIs },
    guizhouLead: { ...asIn(table.guizhouLead), ...asItIs },
    supporting: asIn(table.supporting),
    due: asIn(table.due),
    originalDueOn: { headings: ['原时限'], width: 16, ...optional(day) },
    expectedResult: asIn(table.expectedResult),
    guangdongState: { headings: ['粤方', '办理状态'], ...state },
    guangdongPercent: { headings: ['粤方', '完成比例（%）'], width: 10, ...asItIs },
    guangdongProgress: { headings: ['粤方', '进展情况'], width: 30, ...asItIs },
    guizhouState: { headings: ['黔方', '办理状态'], ...state },
    guizhouPercent: { headings: ['黔方', '完成比例（%）'], width: 10, ...asItIs },
    guizhouProgress: { headings: ['黔方', '进展情况'], width: 30, ...asItIs },
    handling: asIn(table.handling),
    carried: { headings: ['结转次数'], width: 8, ...asItIs },
    closedOn: { headings: ['销号日期'], width: 16, ...optional(day) },
    status: { headings: ['状态'], width: 10, ...wordOf(statusWords) },
    sentence: { headings: ['依据'], width: 40, ...asItIs },
  },
};
