/** How an indicator, a measure, an area or a programme stands on a date (design 2); derived on every read. */
export const statuses = [
  'done',
  'on-pace',
  'slipping',
  'behind',
  'overdue',
  'not-started',
  'not-reported',
  'no-target',
] as const;
export type Status = (typeof statuses)[number];

export const statusWords: Record<Status, string> = {
  done: '完成',
  'on-pace': '正常',
  slipping: '预警',
  behind: '滞后',
  overdue: '逾期',
  'not-started': '未启动',
  'not-reported': '未填报',
  'no-target': '无目标',
};

/** What needs attention first, first. */
export const mostUrgentFirst: readonly Status[] = [
  'overdue',
  'behind',
  'not-reported',
  'slipping',
  'not-started',
  'on-pace',
  'done',
  'no-target',
];

/** The place of a status in a list of what needs attention; 0 is the most urgent. */
export function urgency(status: Status): number {
  return mostUrgentFirst.indexOf(status);
}

const unjudged: readonly Status[] = ['not-started', 'not-reported', 'no-target'];

/** Held against a target or a duty; what is not judged enters no parent's mean. */
export function isJudged(status: Status): boolean {
  return !unjudged.includes(status);
}

export interface Verdict {
  readonly status: Status;
  /** One Chinese sentence that says why the status holds. */
  readonly sentence: string;
  /** 0–1, what enters the parent's mean; null when not judged. */
  readonly progress: number | null;
  /** 0–1, what the progress should be by the date; null when not judged. */
  readonly pace: number | null;
}
