import type { TrustRow } from '@/domain/charity-row';
import { day, optional, wan } from './cells';
import type { WrittenLedger } from './ledger';
import { asItIs } from './writes';

/** 慈善信托台账 (domain.md 2.4): a list that is only taken out. */
export const trustLedger: WrittenLedger<TrustRow, unknown> = {
  name: '慈善信托台账',
  title: () => '粤黔民政领域慈善信托台账',
  columns: {
    name: { headings: ['信托名称'], width: 30, ...asItIs },
    number: { headings: ['备案编号'], width: 18, ...asItIs },
    authority: { headings: ['备案机关'], width: 20, ...asItIs },
    signedOn: { headings: ['签订日期'], width: 16, ...day },
    filedOn: { headings: ['备案日期'], width: 16, ...optional(day) },
    settlor: { headings: ['委托人'], width: 24, ...asItIs },
    trustee: { headings: ['受托人'], width: 26, ...asItIs },
    coTrustees: { headings: ['共同受托人'], width: 22, ...asItIs },
    supervisor: { headings: ['监察人'], width: 20, ...asItIs },
    custodian: { headings: ['保管行'], width: 20, ...asItIs },
    purpose: { headings: ['信托目的'], width: 36, ...asItIs },
    startsOn: { headings: ['期限', '开始'], width: 16, ...day },
    endsOn: { headings: ['期限', '结束'], width: 16, ...optional(day) },
    initialFen: { headings: ['初始规模（万元）'], width: 14, ...wan },
    addedFen: { headings: ['追加（万元）'], width: 14, ...wan },
    balanceFen: { headings: ['期末余额', '余额（万元）'], width: 14, ...wan },
    balanceOn: { headings: ['期末余额', '截至'], width: 16, ...optional(day) },
    region: { headings: ['受益范围'], width: 18, ...asItIs },
    reportedOn: { headings: ['年度报告报送日期'], width: 16, ...optional(day) },
    publishedOn: { headings: ['公开日期'], width: 16, ...optional(day) },
    changes: { headings: ['变更、终止'], width: 36, ...asItIs },
    standing: { headings: ['进展'], width: 10, ...asItIs },
    duty: { headings: ['下一应办事项'], width: 18, ...asItIs },
    dueOn: { headings: ['应办期限'], width: 16, ...optional(day) },
    mark: { headings: ['应办状态'], width: 10, ...asItIs },
    note: { headings: ['备注'], width: 30, ...asItIs },
    unit: { headings: ['登记单位'], width: 22, ...asItIs },
    state: { headings: ['状态'], width: 14, ...asItIs },
  },
};
