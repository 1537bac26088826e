import { arrived, flow, level, only, partOf, per, shareOf, stock, type World } from './line';
import { afterMeeting, lateInYear } from './season';

/** 社会力量参与协作: 慈善、社会工作, as far as no ledger counts it. */
export const socialForces: World = {
  '3.1.2': only({ '2024': 1 }),
  '3.4.1': flow([3200, 4150, 4800], lateInYear, 0.18),
  '3.4.2': arrived('3.4.1', 'gd', 0.12),
  '3.4.3': per('3.4.1', 46, 0.12, 'gd'),
  '3.5.2': only({ '2023': 14, '2024': 21 }),
  '3.6.1': stock([3, 9, 16, 24], 1),
  '3.6.2': flow([780, 1120, 1350], lateInYear),
  '3.6.3': flow([26, 48, 64], afterMeeting),
  '3.7.1': stock({ gd: [6, 14, 21, 27], gz: [4, 9, 13, 18] }, 1),
  '3.7.2': stock({ gd: [420, 1680, 2750, 3600], gz: [160, 540, 860, 1150] }),
  '3.7.3': flow({ gd: [1240, 1760, 1980], gz: [310, 420, 480] }, lateInYear),
  '3.7.4': flow({ gd: [980, 1490, 1720], gz: [260, 390, 430] }, lateInYear),
  '3.7.5': per('3.7.4', 58, 0.1),
  '3.7.6': shareOf({ gd: [0.9, 0.95, 0.97], gz: [0.86, 0.92, 0.9] }, level([22, 30, 36], 0.05)),
  '3.8.3': flow({ gd: [180, 320, 420], gz: [15, 40, 70] }, lateInYear),
  '3.9.1': flow([6, 9, 10], afterMeeting),
  '3.9.3': flow({ gd: [64, 92, 110], gz: [48, 74, 88] }),
  '3.10.2': partOf(stock([1180, 1320, 1424, 1490], 1), level([1509, 1509, 1509], 0)),
};
