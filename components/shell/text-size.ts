/** 字号: the root sizes a person can choose; kept in a cookie so that the first byte already has it. */
export const textSizes = ['small', 'medium', 'large'] as const;
export type TextSize = (typeof textSizes)[number];

export const textSizeWords: Record<TextSize, string> = { small: '小', medium: '中', large: '大' };

export const textSizeCookie = 'yueqian-size';

export function parseTextSize(text: string | undefined): TextSize {
  return textSizes.find((size) => size === text) ?? 'small';
}
