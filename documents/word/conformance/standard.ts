/**
 * GB/T 9704-2012 in numbers, written down from the standard for the checker alone: it must not learn from the engine what
 * the engine should be judged by. Lengths in twips (56.7 to the millimetre), sizes in half-points, rules in eighths of a
 * point.
 */
export const standard = {
  /** 5.1 */
  paper: { width: 11906, height: 16838 },
  /** 5.2.1: 天头 37 mm, 订口 28 mm; the others follow from a 版心 of 156 mm × 225 mm. */
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
  typeArea: { width: 8844, height: 12756 },
  /** 5.2.1: ±1 mm. */
  millimetre: 57,
  /** 5.2.3: 22 lines that fill the type area. */
  lines: 22,
  line: 579,
  characters: 28,
  /** 5.2.2, 7.3.1, 7.5 */
  size: { second: 44, third: 32, fourth: 28 },
  /** 7.2.4, 10.3: 35 mm under the type area's edge. 10.1: 30 mm under the paper's. */
  markTop: 1984,
  letterMarkTop: 1701,
  /** 7.2.7, 10.1: 4 mm. */
  ruleDrop: 227,
  /** 10.1: 7/8 of a character of 三号. */
  letterFirstLine: 280,
  /** 10.1: 170 mm. */
  letterRule: 9638,
  /** 10.1: 20 mm above the edge of the paper. */
  letterRuleBottom: 1134,
  /** 7.5: 7 mm below the type area is the dash of a line of 14 pt that ends 25 mm above the paper's edge. */
  footer: 1417,
  /** 7.4.1: 0.35 mm and 0.25 mm. */
  outerRule: 8,
  innerRule: 6,
  /** One character of 三号 in the type area, and one of 四号. */
  character: 316,
  fourthCharacter: 280,
} as const;

/** The faces by what the standard calls them; each has a few names. */
export const faces = {
  仿宋: /^(仿宋|FangSong|华文仿宋|STFangsong)/i,
  楷体: /^(楷体|KaiTi|华文楷体|STKaiti)/i,
  黑体: /^(黑体|SimHei|华文黑体|STHeiti)/i,
  小标宋: /小标宋|XiaoBiaoSong/i,
  宋体: /^(宋体|SimSun|STSong|华文宋体)/i,
} as const;
export type Face = keyof typeof faces;

/** 二号 … as people call sizes. */
export function sizeWord(halfPoints: number): string {
  const words: Record<number, string> = {
    44: '2号',
    36: '小2号',
    32: '3号',
    30: '小3号',
    28: '4号',
    24: '小4号',
    21: '5号',
  };
  const points = `${halfPoints / 2}磅`;
  return words[halfPoints] === undefined ? points : `${words[halfPoints]}（${points}）`;
}

export function millimetres(twips: number): string {
  return `${Math.round((twips / 1440) * 254) / 10}毫米`;
}
