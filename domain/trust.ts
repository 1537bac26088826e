import type { PlainDate } from './calendar';
import type { FactField } from './fact';
import { type Fen, moneyExact } from './money';
import { dateText } from './phrase';

/**
 * What a 慈善信托 says of itself; null is not filled in, which is not 0.
 * Its fields are a form's as well: nothing here may need zod, which browsers should not load.
 */
export type Trust = {
  readonly name: string;
  /** 备案编号, '' while it is not filed. */
  readonly number: string;
  /** 备案机关: where its trustee is (慈善法 第四十五条). */
  readonly authority: string;
  /** 信托文件签订日期 */
  readonly signedOn: PlainDate;
  /** 备案日期; null while it is not filed. */
  readonly filedOn: PlainDate | null;
  /** 委托人 */
  readonly settlor: string;
  /** 受托人, of several the lead one, who discloses for all. */
  readonly trusteeId: number;
  /** 共同受托人 */
  readonly coTrustees: string;
  /** 监察人 */
  readonly supervisor: string;
  /** 保管行 */
  readonly custodian: string;
  /** 信托目的 */
  readonly purpose: string;
  /** 期限: from when, and until when; null has no fixed term. */
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  /** 初始规模 */
  readonly sizeFen: Fen | null;
  /** 受益范围: a province, prefecture or county of the receiving side. */
  readonly regionId: number;
  readonly note: string;
};

const orEmpty = (text: string) => text || '未填写';

/** 2023年6月1日起，无固定期限 */
export function termText({ startsOn, endsOn }: Pick<Trust, 'startsOn' | 'endsOn'>): string {
  return endsOn === null
    ? `${dateText(startsOn)}起，无固定期限`
    : `${dateText(startsOn)}至${dateText(endsOn)}`;
}

export const trustFields: readonly FactField<Trust>[] = [
  { key: 'name', term: '信托名称', text: ({ name }) => name },
  { key: 'number', term: '备案编号', text: ({ number }) => number || '尚未备案' },
  { key: 'authority', term: '备案机关', text: ({ authority }) => orEmpty(authority) },
  { key: 'signedOn', term: '签订日期', text: ({ signedOn }) => dateText(signedOn) },
  {
    key: 'filedOn',
    term: '备案日期',
    text: ({ filedOn }) => (filedOn === null ? '尚未备案' : dateText(filedOn)),
  },
  { key: 'settlor', term: '委托人', text: ({ settlor }) => orEmpty(settlor) },
  {
    key: 'trusteeId',
    term: '受托人',
    text: ({ trusteeId }, { organisations }) => organisations[trusteeId] ?? `单位 ${trusteeId}`,
  },
  { key: 'coTrustees', term: '共同受托人', text: ({ coTrustees }) => coTrustees || '无' },
  { key: 'supervisor', term: '监察人', text: ({ supervisor }) => supervisor || '未确定' },
  { key: 'custodian', term: '保管行', text: ({ custodian }) => orEmpty(custodian) },
  { key: 'purpose', term: '信托目的', text: ({ purpose }) => orEmpty(purpose) },
  { key: 'startsOn', term: '期限开始', text: ({ startsOn }) => dateText(startsOn) },
  {
    key: 'endsOn',
    term: '期限结束',
    text: ({ endsOn }) => (endsOn === null ? '无固定期限' : dateText(endsOn)),
  },
  {
    key: 'sizeFen',
    term: '初始规模',
    text: ({ sizeFen }) => (sizeFen === null ? '未填写' : moneyExact(sizeFen)),
  },
  {
    key: 'regionId',
    term: '受益范围',
    text: ({ regionId }, { regions }) => regions[regionId] ?? `区划 ${regionId}`,
  },
  { key: 'note', term: '备注', text: ({ note }) => orEmpty(note) },
];

/** A word about a filing number that does not look like one; '' where it does. Numbers have 13 digits as a rule, so it never blocks. */
export function numberDoubt(number: string): string {
  return number === '' || /^\d{13}$/.test(number) ? '' : '备案编号一般为 13 位数字，请与备案回执核对。';
}

/** That one of the number or name is there, with its day: to whoever enters the next. */
export function enteredBefore(
  found: Pick<Trust, 'name' | 'number' | 'signedOn'>,
  { number }: Pick<Trust, 'number'>,
): string {
  const alike = found.number !== '' && found.number === number ? `备案编号 ${number} 相同` : '名称相同';
  return `已登记${alike}的慈善信托“${found.name}”（${dateText(found.signedOn)}签订）。`;
}

/** What a trust still lacks before it can be handed in, by field; nothing where it is complete. */
export function missingOfTrust(trust: Trust, today: PlainDate): Partial<Record<keyof Trust, string>> {
  const { number, filedOn, signedOn } = trust;
  return {
    ...(signedOn > today ? { signedOn: '信托文件还没有签订；签订以后再提交审核。' } : {}),
    ...(filedOn !== null && filedOn > today
      ? { filedOn: '备案日期不能晚于今天；备案以后再填写，现在可以留空。' }
      : {}),
    ...(filedOn !== null && number === '' ? { number: '已备案的请填写备案编号。' } : {}),
    ...(filedOn === null && number !== '' ? { filedOn: '已有备案编号，请填写备案日期。' } : {}),
    ...(trust.authority === '' ? { authority: '请填写备案机关；尚未备案的填写拟备案的民政部门。' } : {}),
    ...(trust.settlor === '' ? { settlor: '请填写委托人；自然人只写“自然人”和人数。' } : {}),
    ...(trust.purpose === '' ? { purpose: '请填写信托目的。' } : {}),
    ...(trust.sizeFen === null ? { sizeFen: '请填写初始规模。' } : {}),
  };
}
