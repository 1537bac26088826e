import type { ProjectRow } from '@/domain/charity-row';
import { stageWords } from '@/domain/flow';
import { day, optional, wan, yesNo } from './cells';
import type { WrittenLedger } from './ledger';
import type { BothSides } from './place';
import { projectLedger } from './project';
import { asItIs } from './writes';

/** The list of projects as it is taken out: what comes in, and behind it what the system works out of each. */
export const projectListLedger: WrittenLedger<ProjectRow, BothSides> = {
  name: projectLedger.name,
  title: projectLedger.title,
  columns: {
    ...projectLedger.columns,
    budgetFen: { headings: ['预算合计（万元）'], width: 12, ...wan },
    standing: { headings: ['进展'], width: 10, ...asItIs },
    isBrand: { headings: ['是否品牌项目'], width: 12, ...yesNo },
    lastDisclosedOn: { headings: ['上次信息公开日期'], width: 16, ...optional(day) },
    nextDisclosureOn: { headings: ['下次应公开日期'], width: 16, ...optional(day) },
    isLate: { headings: ['是否逾期未公开'], width: 12, ...yesNo },
    lateMilestones: { headings: ['逾期节点数'], width: 12, ...asItIs },
    paidFen: { headings: ['资金累计（万元）', stageWords.paid], width: 12, ...wan },
    receivedFen: { headings: ['资金累计（万元）', stageWords.received], width: 12, ...wan },
    countedOn: { headings: ['期末累计数', '截至'], width: 16, ...optional(day) },
    raisedFen: { headings: ['期末累计数', '募集收入（万元）'], width: 12, ...wan },
    raisedFirstFen: { headings: ['期末累计数', '其中粤方投入（万元）'], width: 12, ...wan },
    managementFen: { headings: ['期末累计数', '管理费用（万元）'], width: 12, ...wan },
    people: { headings: ['期末累计数', '受益人数'], width: 10, ...asItIs },
    reachedChildren: { headings: ['期末累计数', '其中儿童'], width: 10, ...asItIs },
    services: { headings: ['期末累计数', '受益人次'], width: 10, ...asItIs },
    countyCount: { headings: ['期末累计数', '覆盖县数'], width: 10, ...asItIs },
    unit: { headings: ['登记单位'], width: 22, ...asItIs },
    state: { headings: ['状态'], width: 14, ...asItIs },
  },
};
