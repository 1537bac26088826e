import type { FlowRow } from '@/domain/charity-row';
import { flowLedger } from './flow';
import type { WrittenLedger } from './ledger';
import type { BothSides } from './place';
import { asItIs } from './writes';

/** The list of entries as it is taken out. What was taken off stands in it, and what takes it off with an amount below 0. */
export const flowListLedger: WrittenLedger<FlowRow, BothSides> = {
  name: flowLedger.name,
  title: flowLedger.title,
  columns: {
    ...flowLedger.columns,
    outcome: { headings: ['对账'], width: 14, ...asItIs },
    unit: { headings: ['登记单位'], width: 22, ...asItIs },
    state: { headings: ['状态'], width: 12, ...asItIs },
  },
};
