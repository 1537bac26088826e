/** What stands where there is no value. It is never written for 0. */
const none = '—';

const numbers = new Map<number, Intl.NumberFormat>();

/** A hyphen marks negatives, not U+2212: figures copied into WPS or Excel must stay numbers. */
function formatterOf(decimals: number): Intl.NumberFormat {
  const known = numbers.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('zh-CN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  });
  numbers.set(decimals, made);
  return made;
}

/** 12345.6 with 2 decimals → 12,345.60. */
export function number(value: number | null, decimals = 0): string {
  return value === null ? none : formatterOf(decimals).format(value);
}

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const shares = new Intl.NumberFormat('zh-CN', {
  style: 'percent',
  signDisplay: 'negative',
  ...oneDecimal,
});

/** A share as a percentage: 1.182 → 118.2%. */
export function percent(share: number | null): string {
  return share === null ? none : shares.format(share);
}

const differences = new Intl.NumberFormat('zh-CN', {
  style: 'percent',
  signDisplay: 'exceptZero',
  ...oneDecimal,
});

/** The difference of two shares, with its sign: -0.015 → -1.5个百分点. */
export function points(share: number | null): string {
  return share === null ? none : `${differences.format(share).replace('%', '')}个百分点`;
}

/** 2025-09-30 → 2025年9月30日. */
export function chineseDate(date: string | null): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  return year && month && day ? `${year}年${month}月${day}日` : none;
}

const moments = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** 2025年9月30日 10:32, in the official zone whatever zone the process runs in. */
export function chineseDateTime(instant: Date | null): string {
  if (instant === null) return none;
  const [date = '', time = ''] = moments.format(instant).split(' ');
  return `${chineseDate(date)} ${time}`;
}
