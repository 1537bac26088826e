import type { TrustRow } from '@/domain/charity-row';
import { day, optional, wan } from './cells';
import type { WrittenLedger } from './ledger';
import type { BothSides } from './place';
import { trustLedger } from './trust';
import { asItIs } from './writes';

/** The list of trusts as it is taken out: what comes in, and behind it what the system works out of each. */
export const trustListLedger: WrittenLedger<TrustRow, BothSides> = {
  name: trustLedger.name,
  title: trustLedger.title,
  columns: {
    ...trustLedger.columns,
    addedFen: { headings: ['追加（万元）'], width: 14, ...wan },
    balanceFen: { headings: ['期末余额', '余额（万元）'], width: 14, ...wan },
    balanceOn: { headings: ['期末余额', '截至'], width: 16, ...optional(day) },
    reportedOn: { headings: ['年度报告报送日期'], width: 16, ...optional(day) },
    publishedOn: { headings: ['公开日期'], width: 16, ...optional(day) },
    changes: { headings: ['变更、终止'], width: 36, ...asItIs },
    standing: { headings: ['进展'], width: 10, ...asItIs },
    duty: { headings: ['下一应办事项'], width: 18, ...asItIs },
    dueOn: { headings: ['应办期限'], width: 16, ...optional(day) },
    mark: { headings: ['应办状态'], width: 10, ...asItIs },
    unit: { headings: ['登记单位'], width: 22, ...asItIs },
    state: { headings: ['状态'], width: 14, ...asItIs },
  },
};
