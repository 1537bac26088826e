import { flow, level, only, per, shareOf, stock, type World } from './line';
import { afterMeeting, winter } from './season';

/** 基层治理和社会救助. */
export const governanceAssistance: World = {
  '5.1.1': flow({ gd: [6, 9, 10], gz: [8, 10, 12] }, afterMeeting),
  '5.1.2': flow([3, 5, 6], afterMeeting),
  '5.2.1': only({ '2023 gd': 2, '2023 gz': 5, '2024 gd': 3, '2024 gz': 8 }),
  '5.2.2': only({ '2023 gd': 12, '2023 gz': 18, '2024 gd': 20, '2024 gz': 32 }),
  '5.3.2': flow([84, 168, 230], winter),
  '5.3.3': shareOf([0.81, 0.88, 0.92], level([160, 240, 310], 0.08), 0.03),
  '5.4.1': stock({ gd: [4, 9, 14, 18], gz: [3, 8, 12, 15] }, 1),
  '5.4.2': flow({ gd: [42_000, 68_000, 82_000], gz: [31_000, 46_000, 58_000] }, winter),
  '5.4.3': level({ gd: [6.5, 4.8, 3.9], gz: [7.4, 5.6, 4.6] }, 0.1),
};

/** 社会事务: 流浪乞讨人员救助和跨省接送. Counts only. */
export const socialAffairs: World = {
  '6.1.1': flow({ gd: [46_000, 43_500, 41_800], gz: [14_200, 13_600, 13_100] }, winter, 0.08),
  '6.1.2': flow({ gd: [28_000, 29_400, 30_200], gz: [9800, 10_200, 10_400] }, winter, 0.1),
  '6.1.3': per('6.1.1', 0.38, 0.06),
  '6.1.4': flow({ gd: [18, 20, 22], gz: [12, 14, 15] }),
  '6.1.5': flow({ gd: [96, 104, 110], gz: [58, 64, 68] }),
  '6.2.1': flow([486, 512, 498], winter, 0.15),
  '6.2.2': flow([92, 104, 98], winter, 0.2),
  '6.2.3': shareOf([0.86, 0.92, 0.94], level([54, 58, 60], 0.15), 0.03),
  '6.2.4': level([9.2, 7.6, 6.8], 0.1),
  '6.2.5': level([11, 8, 7], 0.35),
  '6.2.6': flow([14, 9, 8], winter, 0.5),
};
