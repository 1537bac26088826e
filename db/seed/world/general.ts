import { flow, level, only, per, reach, shareOf, stock, type World } from './line';
import { afterMeeting, lateInYear, steady } from './season';

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

/** 能力提升. */
export const capacity: World = {
  '2.1.1': flow({ gd: [10, 14, 16], gz: [8, 11, 13] }),
  '2.1.2': per('2.1.1', 62, 0.12),
  '2.1.3': per('2.1.1', 24, 0.1),
  '2.1.4': reach({ gd: [38, 52, 58], gz: [24, 31, 36] }),
  '2.2.1': shareOf({ gd: [0.93, 0.95, 0.96], gz: [0.9, 0.93, 0.94] }, per('2.1.1', 62, 0.12)),
  '2.2.2': shareOf({ gd: [0.92, 0.94, 0.93], gz: [0.91, 0.93, 0.95] }, per('2.1.1', 55, 0.1)),
  '2.3.1': flow({ gd: [5, 6, 7], gz: [9, 11, 12] }),
  '2.3.2': per('2.3.1', 17, 0.15),
  '2.3.3': reach([4, 5, 5], steady, 0.5),
  '2.4.1': flow({ gd: [44, 58, 66], gz: [96, 124, 140] }),
  '2.4.2': reach([3, 4, 5], steady, 0.4),
  '2.5.1': only({ '2023 gd': 4, '2023 gz': 6, '2024 gd': 6, '2024 gz': 9 }),
  '2.5.2': only({ '2023 gd': 5, '2023 gz': 9, '2024 gd': 6, '2024 gz': 11 }),
};
