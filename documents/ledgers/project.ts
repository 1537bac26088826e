import type { ProjectRow } from '@/domain/charity-row';
import { stageWords } from '@/domain/flow';
import {
  beneficiaryTerms,
  budgetTerms,
  fundraisingWords,
  projectFieldWords,
  projectKindWords,
} from '@/domain/project';
import { day, optional, wan, yesNo } from './cells';
import type { WrittenLedger } from './ledger';
import { asItIs, wordOf } from './writes';

/** 慈善项目台账: a list that is only taken out. */
export const projectLedger: WrittenLedger<ProjectRow, unknown> = {
  name: '慈善项目台账',
  title: () => '粤黔民政领域慈善和儿童关爱项目台账',
  columns: {
    number: { headings: ['项目编号'], width: 16, ...asItIs },
    name: { headings: ['项目名称'], width: 30, ...asItIs },
    kind: { headings: ['项目类别'], width: 14, ...wordOf(projectKindWords) },
    field: { headings: ['服务领域'], width: 12, ...wordOf(projectFieldWords) },
    lead: { headings: ['牵头单位'], width: 26, ...asItIs },
    partner: { headings: ['合作单位'], width: 26, ...asItIs },
    others: { headings: ['其他参与单位'], width: 22, ...asItIs },
    region: { headings: ['实施地'], width: 18, ...asItIs },
    base: { headings: ['活动基地'], width: 20, ...asItIs },
    startsOn: { headings: ['开始日期'], width: 16, ...day },
    endsOn: { headings: ['结束日期'], width: 16, ...day },
    fundraising: { headings: ['募捐方式'], width: 12, ...wordOf(fundraisingWords) },
    fundraisingNumber: { headings: ['公开募捐备案编号'], width: 18, ...asItIs },
    budgetFen: { headings: ['预算（万元）', '合计'], width: 12, ...wan },
    budgetFirstFen: { headings: ['预算（万元）', budgetTerms.budgetFirstFen], width: 12, ...wan },
    budgetSecondFen: { headings: ['预算（万元）', budgetTerms.budgetSecondFen], width: 12, ...wan },
    budgetPublicFen: { headings: ['预算（万元）', budgetTerms.budgetPublicFen], width: 12, ...wan },
    budgetOtherFen: { headings: ['预算（万元）', budgetTerms.budgetOtherFen], width: 12, ...wan },
    children: { headings: ['预计受益人数', beneficiaryTerms.children], width: 10, ...asItIs },
    elderly: { headings: ['预计受益人数', beneficiaryTerms.elderly], width: 10, ...asItIs },
    disabled: { headings: ['预计受益人数', beneficiaryTerms.disabled], width: 10, ...asItIs },
    otherPeople: { headings: ['预计受益人数', beneficiaryTerms.otherPeople], width: 10, ...asItIs },
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
    summary: { headings: ['项目内容'], width: 36, ...asItIs },
    unit: { headings: ['登记单位'], width: 22, ...asItIs },
    state: { headings: ['状态'], width: 14, ...asItIs },
  },
};
