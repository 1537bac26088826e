import type { FlowRow } from '@/domain/charity-row';
import { day, wan } from './cells';
import type { WrittenLedger } from './ledger';
import { asItIs } from './writes';

/** 资金往来台账: a list that is only taken out. What was taken off stands in it, and what takes it off with an amount below 0. */
export const flowLedger: WrittenLedger<FlowRow, unknown> = {
  name: '资金往来台账',
  title: () => '粤黔民政领域资金往来台账',
  columns: {
    source: { headings: ['所属'], width: 34, ...asItIs },
    sourceKind: { headings: ['所属类别'], width: 12, ...asItIs },
    stage: { headings: ['环节'], width: 8, ...asItIs },
    form: { headings: ['形式'], width: 10, ...asItIs },
    moneyFen: { headings: ['金额（万元）'], width: 14, ...wan },
    flowedOn: { headings: ['日期'], width: 16, ...day },
    voucher: { headings: ['凭证号'], width: 22, ...asItIs },
    payer: { headings: ['付款方'], width: 28, ...asItIs },
    payee: { headings: ['收款方'], width: 28, ...asItIs },
    excess: { headings: ['超额说明'], width: 24, ...asItIs },
    note: { headings: ['说明'], width: 28, ...asItIs },
    outcome: { headings: ['对账'], width: 14, ...asItIs },
    unit: { headings: ['登记单位'], width: 22, ...asItIs },
    state: { headings: ['状态'], width: 12, ...asItIs },
  },
};
