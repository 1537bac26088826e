const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 … 九十九, for the levels of a text; beyond them the digits stay. */
export function chineseNumeral(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const leading = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return leading + (ones === 0 ? '' : (digits[ones] ?? ''));
}

/** 7.3.3: 结构层次序数 of the four levels: 一、 · （一） · 1. · （1）. */
export function levelNumber(level: 1 | 2 | 3 | 4, count: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(count)}、`;
    case 2:
      return `（${chineseNumeral(count)}）`;
    case 3:
      return `${count}.`;
    case 4:
      return `（${count}）`;
  }
}

/** 7.2.5: 粤民函〔2023〕12号: the full year in 六角括号 (U+3014, U+3015), no 第, no leading zero. */
export function documentNumber(code: string, year: number, serial: number): string {
  return `${code}〔${year}〕${serial}号`;
}

/** 第三次会议 is numbered 第3号 under the mark of minutes. */
export function issueNumber(serial: number): string {
  return `第${serial}号`;
}
