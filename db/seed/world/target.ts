import type { PlainDate } from '@/domain/calendar';
import type { Login } from '../people';

/**
 * Targets that both departments agreed for 2023, 2024 and 2025. Pairings have none (民函〔2023〕49号: no quotas), nor have
 * lottery sales.
 */
export const agreedTargets: Readonly<Record<string, readonly [number, number, number]>> = {
  '0.1.2': [80, 85, 90],
  '0.3.1': [4, 6, 8],
  '1.3.2': [75, 80, 85],
  '2.1.1': [6, 7, 8],
  '2.1.2': [380, 450, 560],
  '2.2.1': [90, 92, 95],
  '2.2.2': [90, 92, 95],
  '2.3.1': [3, 4, 5],
  '2.3.3': [4, 5, 5],
  '2.4.1': [18, 40, 50],
  '2.5.1': [8, 14, 16],
  '3.3.3': [14, 17, 20],
  '3.3.6': [75, 80, 85],
  '3.3.7': [70, 80, 90],
  '3.4.1': [80, 320, 300],
  '3.4.2': [80, 320, 300],
  '3.6.1': [8, 15, 24],
  '3.6.3': [24, 45, 96],
  '3.7.4': [30, 180, 210],
  '3.7.6': [88, 92, 95],
  '3.10.1': [8, 15, 20],
  '3.10.3': [2, 4, 6],
  '3.10.5': [40, 55, 70],
  '4.1.2': [50, 70, 80],
  '4.2.1': [25, 40, 60],
  '4.3.1': [10, 16, 20],
  '4.3.2': [40, 60, 85],
  '4.3.4': [24_000, 36_000, 42_000],
  '4.4.2': [3, 5.2, 5.4],
  '4.4.3': [2000, 2800, 3600],
  '5.1.1': [14, 18, 22],
  '5.3.3': [80, 85, 90],
  '5.4.1': [16, 24, 34],
  '5.4.2': [70_000, 110_000, 140_000],
  '5.4.3': [8, 6, 5],
  '6.1.4': [28, 32, 36],
  '6.2.3': [85, 90, 95],
  '6.2.4': [10, 8, 7],
  '6.2.6': [16, 12, 10],
  '7.1.3': [8, 12, 16],
  '7.1.5': [18_000, 26_000, 34_000],
  '7.2.1': [1, 1, 3],
  '8.1.1': [10, 16, 20],
  '8.2.2': [2, 3, 5],
  '8.3.2': [95, 96, 98],
  '8.4.3': [16, 14, 12],
};

interface Revision {
  readonly code: string;
  readonly value: string;
  readonly by: Login;
  readonly on: PlainDate;
  readonly reason: string;
  readonly answers: readonly { by: Login; on: PlainDate; answer: 'approve' | 'decline'; reason: string }[];
}

/** What became of 2025's targets after they were agreed. */
export const revisions: readonly Revision[] = [
  {
    code: '4.3.4',
    value: '48000',
    by: 'gz-reviewer',
    on: '2025-07-08',
    reason: '上半年旅居人次已过全年目标一半，两厅商定上调。',
    answers: [
      { by: 'gz-leader', on: '2025-07-10', answer: 'approve', reason: '' },
      { by: 'gd-leader', on: '2025-07-14', answer: 'approve', reason: '' },
    ],
  },
  {
    code: '3.4.1',
    value: '450',
    by: 'gd-reviewer',
    on: '2025-08-05',
    reason: '新增一批教育帮扶项目，拟上调拨付目标。',
    answers: [
      { by: 'gd-leader', on: '2025-08-06', answer: 'approve', reason: '' },
      {
        by: 'gz-leader',
        on: '2025-08-12',
        answer: 'decline',
        reason: '新增项目尚未签约，建议年底视情况再定。',
      },
    ],
  },
  {
    code: '7.1.5',
    value: '36000',
    by: 'gz-reviewer',
    on: '2025-09-12',
    reason: '秋季学期新增两个县参加，服务人数相应增加。',
    answers: [{ by: 'gz-leader', on: '2025-09-15', answer: 'approve', reason: '' }],
  },
  {
    code: '3.10.7',
    value: '24000',
    by: 'gd-reviewer',
    on: '2025-09-22',
    reason: '站点已覆盖多数重点帮扶县，拟开始按服务人次评价。',
    answers: [],
  },
];
