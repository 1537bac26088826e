import { chineseNumeral } from '@/domain/numeral';

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

/** 第三次会议 is numbered 第3号 under the mark of minutes. */
export function issueNumber(serial: number): string {
  return `第${serial}号`;
}
