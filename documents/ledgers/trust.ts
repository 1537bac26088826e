import type { TrustLedgerRow } from '@/domain/charity-row';
import { numberDoubt } from '@/domain/trust';
import { textOf } from './cell';
import { day, dayOr, text } from './cells';
import { codeOf, optionalWan, words } from './columns';
import type { Ledger } from './ledger';
import { type BothSides, place } from './place';

/** 慈善信托台账 (domain.md 2.4): trusts as they are entered. */
export const trustLedger: Ledger<TrustLedgerRow, BothSides> = {
  name: '慈善信托台账',
  title: () => '粤黔民政领域慈善信托台账',
  columns: {
    name: {
      headings: ['信托名称'],
      aliases: ['慈善信托名称'],
      width: 30,
      hint: '不超过 100 字。',
      ...text(100),
    },
    number: {
      ...words('备案编号', 30, 18),
      hint: '备案回执上的编号；尚未备案的留空。',
      read: (cell) => {
        const value = textOf(cell).normalize('NFKC').replace(/\s/g, '');
        if (value.length > 30) return { sentence: '备案编号应在 30 字以内；请核对。' };
        const doubt = numberDoubt(value);
        return doubt === '' ? { value } : { value, notice: doubt };
      },
    },
    authority: words('备案机关', 60, 20),
    signedOn: {
      headings: ['签订日期'],
      aliases: ['信托文件签订日期'],
      width: 16,
      hint: '例如 2024-06-30。',
      ...day,
    },
    filedOn: {
      headings: ['备案日期'],
      width: 16,
      hint: '尚未备案的留空。',
      blank: { value: null },
      ...dayOr(['未备案', '尚未备案']),
    },
    settlor: words('委托人', 200, 24),
    trustee: {
      headings: ['受托人'],
      aliases: ['受托机构'],
      width: 26,
      hint: '登记证书上的全称；几家共同受托的填牵头的一家。',
      ...text(100),
    },
    trusteeCode: codeOf('受托人', ['统一社会信用代码', '信用代码']),
    coTrustees: words('共同受托人', 200, 22),
    supervisor: words('监察人', 100, 20),
    custodian: words('保管行', 100, 20, ['保管人', '托管行']),
    purpose: words('信托目的', 500, 36),
    startsOn: {
      headings: ['期限', '开始'],
      aliases: ['期限开始', '起始日期', '开始日期'],
      width: 16,
      hint: '例如 2024-06-30。',
      ...day,
    },
    endsOn: {
      headings: ['期限', '结束'],
      aliases: ['期限结束', '终止日期', '结束日期'],
      width: 16,
      hint: '没有期限的留空或写“无固定期限”。',
      blank: { value: null },
      ...dayOr(['长期', '永续', '无固定期限']),
    },
    sizeFen: optionalWan(['初始规模（万元）'], ['信托规模（万元）', '财产规模（万元）']),
    region: {
      headings: ['受益范围'],
      aliases: ['受益地区'],
      width: 18,
      hint: '受援一方的省、市（州）或县（市、区）全称。',
      ...place('受益范围', ({ helped }) => helped),
    },
    note: words('备注', 500, 30),
  },
  identity: {
    of: ({ number, name, trustee, signedOn }) =>
      (number === '' ? [name, trustee, signedOn] : [number])
        .map((part) => part.normalize('NFKC').replace(/\s/g, ''))
        .join(' '),
    column: 'name',
  },
  check: ({ signedOn, filedOn, startsOn, endsOn }) => ({
    ...(filedOn !== null && filedOn < signedOn
      ? { filedOn: '备案日期早于信托文件签订日期；请核对这两个日期。' }
      : {}),
    ...(endsOn !== null && endsOn < startsOn ? { endsOn: '期限结束早于开始；请核对这两个日期。' } : {}),
  }),
};
