import type { FlowLedgerRow } from '@/domain/charity-row';
import { flowForms, flowFormWords, flowSources, flowSourceWords, stages, stageWords } from '@/domain/flow';
import { type Fen, moneyText, parseMoneySaid } from '@/domain/money';
import { textOf } from './cell';
import { day, type Shape, text, word } from './cells';
import type { Ledger } from './ledger';
import type { BothSides } from './place';
import { oneOf } from './said';

const words = (heading: string, most: number, width: number, hint: string) => ({
  headings: [heading] as const,
  width,
  hint,
  blank: { value: '' },
  ...text(most),
});

/** 资金往来台账: entries of one side; a reversing one stands in an export with an amount below 0, and is read back as such. */
export const flowLedger: Ledger<FlowLedgerRow, BothSides> = {
  name: '资金往来台账',
  title: () => '粤黔民政领域资金往来台账',
  columns: {
    source: {
      headings: ['所属'],
      aliases: ['所属项目', '项目名称', '项目', '信托名称'],
      width: 34,
      hint: '项目名称或编号、信托名称或备案编号；结对写“帮扶单位—受援单位”。',
      ...text(250),
    },
    sourceKind: {
      headings: ['所属类别'],
      aliases: ['类别'],
      width: 12,
      hint: '项目、慈善信托或结对；不填按项目。',
      blank: { value: 'project' },
      ...word(flowSourceWords, oneOf(flowSources, flowSourceWords)),
    },
    stage: {
      headings: ['环节'],
      width: 8,
      hint: '支援一方填承诺、拨付，受援一方填到账、使用。',
      ...word(stageWords, oneOf(stages, stageWords)),
    },
    form: {
      headings: ['形式'],
      width: 10,
      hint: '资金或物资折价；不填按资金。',
      blank: { value: 'money' },
      ...word(flowFormWords, oneOf(flowForms, flowFormWords)),
    },
    moneyFen: {
      headings: ['金额（万元）'],
      aliases: ['金额'],
      width: 14,
      hint: '单位万元；以元计的写上单位，例如 79950元。',
      ...amount(),
    },
    flowedOn: {
      headings: ['日期'],
      aliases: ['发生日期', '拨付日期', '到账日期', '使用日期'],
      width: 16,
      hint: '例如 2024-06-30。',
      ...day,
    },
    voucher: words('凭证号', 60, 22, '两方对账先按凭证号；没有的留空。'),
    payer: words('付款方', 100, 28, '凭证上的付款单位。'),
    payee: words('收款方', 100, 28, '凭证上的收款单位。'),
    excess: words('超额说明', 300, 24, '超出上一环节或预算时填写。'),
    note: words('说明', 500, 28, '可不填，不写个人姓名。'),
  },
  identity: {
    of: ({ source, sourceKind, stage, form, moneyFen, flowedOn, voucher }) =>
      [sourceKind, source, stage, form, moneyFen, flowedOn, voucher]
        .map((part) => String(part).normalize('NFKC').replace(/\s/g, ''))
        .join(' '),
    column: 'voucher',
  },
};

/** An amount in 万元 other than 0; one that says its own unit is taken by it. */
function amount(): Shape<Fen> {
  return {
    read: (cell) => {
      const said = textOf(cell).trim();
      const [, minus = '', rest = ''] = /^([-－−]?)(.*)$/s.exec(said) ?? [];
      const fen = parseMoneySaid(rest, 'wan');
      if (fen === null) {
        return { sentence: `“${said.slice(0, 20)}”不是一个数；请填写以万元为单位的数字，例如 10.5。` };
      }
      if (fen === 0) return { sentence: '金额为 0，不是一笔往来；请核对，或删去这一行。' };
      return { value: minus === '' ? fen : -fen };
    },
    write: (fen) => Number(moneyText(fen, 'wan')),
  };
}
