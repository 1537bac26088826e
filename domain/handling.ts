import type { HalfState } from './resolution';

/** 办理状态 as a 任务分解表 says it (domain.md 2.2), from best to worst: 已完成 is a claim, 已销号 is verified and confirmed. */
export const handlings = ['closed', 'claimed', 'under-way', 'not-started'] as const;
export type Handling = (typeof handlings)[number];
export const handlingWords: Record<Handling, string> = {
  closed: '已销号',
  claimed: '已完成',
  'under-way': '推进中',
  'not-started': '未启动',
};

/** What else tables say for it. */
const otherWords: ReadonlyMap<string, Handling> = new Map([
  ['已完成(待审核)', 'claimed'],
  ['已办结', 'claimed'],
  ['正在推进', 'under-way'],
  ['办理中', 'under-way'],
  ['未开始', 'not-started'],
]);

/** The state by any of its words; null for others. */
export function parseHandling(text: string): Handling | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return handlings.find((one) => handlingWords[one] === plain) ?? otherWords.get(plain) ?? null;
}

/**
 * The state in which both halves of an imported resolution begin. An import closes nothing: what a table calls 已销号
 * waits to be verified and confirmed as any claim does.
 */
export const enteredAs = {
  closed: 'claimed',
  claimed: 'claimed',
  'under-way': 'received',
  'not-started': 'pending',
} as const satisfies Record<Handling, HalfState>;

/** The word for both halves together: what the slower one still has to do. */
export function handlingOf(halves: readonly HalfState[]): Handling {
  if (halves.every((state) => state === 'confirmed')) return 'closed';
  if (halves.every((state) => state === 'confirmed' || state === 'verified' || state === 'claimed'))
    return 'claimed';
  return halves.every((state) => state === 'pending' || state === 'assigned') ? 'not-started' : 'under-way';
}
