const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 … 九十九; beyond them the digits stay. */
export function chineseNumeral(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const leading = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return leading + (ones === 0 ? '' : (digits[ones] ?? ''));
}

/** 粤民函〔2023〕12号 (GB/T 9704-2012, 7.2.5): the full year in 六角括号 (U+3014, U+3015), no 第, no leading zero. */
export function documentNumber(code: string, year: number, serial: number): string {
  return `${code}〔${year}〕${serial}号`;
}
