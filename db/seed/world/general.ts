import { flow, level, only, reach, shareOf, stock, type World } from './line';
import { afterMeeting, lateInYear } from './season';

/** 总体要求. */
export const general: World = {
  '0.1.2': shareOf([0.82, 0.88, 0.86], level([34, 36, 38], 0), 0.05),
  '0.2.1': flow({ gd: [14, 18, 20], gz: [11, 13, 16] }, afterMeeting),
  '0.2.2': flow({ gd: [860, 1120, 1240], gz: [310, 380, 420] }, lateInYear),
  '0.2.3': flow({ gd: [9, 12, 13], gz: [12, 15, 17] }, afterMeeting),
  '0.2.4': flow({ gd: [1420, 1960, 2150], gz: [880, 1030, 1180] }, lateInYear),
  '0.2.5': flow({ gd: [7, 8, 9], gz: [8, 9, 10] }, afterMeeting),
  '0.2.6': flow({ gd: [1050, 1280, 1360], gz: [640, 720, 790] }, lateInYear),
  '0.3.1': stock([0, 4, 6, 7], 1),
  '0.4.1': only({ '2023 gd': 3, '2023 gz': 2, '2024 gd': 5, '2024 gz': 4 }),
  '0.4.2': only({ '2023 gd': 1, '2023 gz': 1, '2024 gd': 2, '2024 gz': 1 }),
};

/** 能力提升, as far as no ledger counts it. */
export const capacity: World = {
  '2.1.4': reach({ gd: [20, 24, 26], gz: [10, 12, 13] }),
  '2.5.1': only({ '2023 gd': 4, '2023 gz': 6, '2024 gd': 6, '2024 gz': 9 }),
  '2.5.2': only({ '2023 gd': 1, '2023 gz': 2, '2024 gd': 1, '2024 gz': 4 }),
};
