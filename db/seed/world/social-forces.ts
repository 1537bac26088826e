import { flow, level, only, partOf, stock, type World } from './line';
import { afterMeeting, lateInYear } from './season';

/** 社会力量参与协作: 慈善、社会工作, as far as no ledger counts it. */
export const socialForces: World = {
  '3.1.2': only({ '2024': 1 }),
  '3.4.3': flow([3500, 15000, 18000], lateInYear, 0.18),
  '3.5.2': only({ '2023': 14, '2024': 21 }),
  '3.6.1': stock([3, 9, 16, 24], 1),
  '3.6.2': flow([780, 1120, 1350], lateInYear),
  '3.6.3': flow([26, 48, 64], afterMeeting),
  '3.7.4': flow({ gd: [28, 150, 160], gz: [8, 46, 38] }, lateInYear),
  '3.8.3': flow({ gd: [180, 320, 420], gz: [15, 40, 70] }, lateInYear),
  '3.9.1': flow([6, 9, 10], afterMeeting),
  '3.9.3': flow({ gd: [64, 92, 110], gz: [48, 74, 88] }),
  '3.10.2': partOf(stock([1180, 1320, 1424, 1490], 1), level([1509, 1509, 1509], 0)),
};
