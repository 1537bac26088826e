import { flow, level, per, reach, shareOf, stock, type World } from './line';
import { afterMeeting, lateInYear, sales, steady } from './season';

/** 儿童关爱, as far as no ledger counts it. Counts only. */
export const childCare: World = {
  '7.1.1': flow({ gd: [3, 4, 4], gz: [4, 5, 5] }, afterMeeting),
  '7.1.2': reach({ gd: [36, 52, 64], gz: [28, 41, 50] }, steady, 0.3),
  '7.1.3': flow([9, 13, 15], afterMeeting),
  '7.1.4': flow([520, 760, 880], lateInYear),
  '7.1.5': reach([18_400, 26_800, 33_000], steady, 0.2),
};

/** 福利彩票销售管理. The two provinces are never ranked against each other. */
export const welfareLottery: World = {
  '8.1.1': flow({ gd: [6, 9, 10], gz: [5, 8, 9] }),
  '8.1.2': shareOf(
    { gd: [0.06, 0.075, 0.08], gz: [0.05, 0.08, 0.09] },
    level({ gd: [12_400, 13_100, 13_600], gz: [3900, 4100, 4300] }),
    0.4,
  ),
  '8.2.1': stock({ gd: [1, 3, 4, 5], gz: [1, 2, 4, 5] }, 1),
  '8.2.2': stock({ gd: [0, 1, 2, 3], gz: [0, 1, 1, 2] }, 1),
  '8.3.1': flow({ gd: [3, 4, 4], gz: [2, 3, 4] }),
  '8.3.2': shareOf(
    { gd: [0.96, 0.98, 0.99], gz: [0.91, 0.95, 0.98] },
    level({ gd: [7800, 7650, 7600], gz: [3100, 3050, 3020] }, 0.005),
    0.004,
  ),
  '8.4.1': flow({ gd: [206, 218, 214], gz: [60.5, 64.2, 66.8] }, sales, 0.04),
  '8.4.2': per('8.4.1', 0.305, 0.02),
  '8.4.3': flow({ gd: [9, 7, 6], gz: [6, 5, 4] }, steady, 0.6),
  '8.4.4': flow({ gd: [8, 10, 11], gz: [6, 8, 9] }),
};
