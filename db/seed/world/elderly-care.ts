import { flow, level, per, reach, shareOf, stock, type World } from './line';
import { afterMeeting, lateInYear, summer } from './season';

/** 养老服务业发展: 旅居养老和“黎从榕”片区. */
export const elderlyCare: World = {
  '4.1.2': shareOf([0.45, 0.7, 0.74], level([16, 20, 24], 0), 0.08),
  '4.2.1': stock([12, 26, 41, 58], 1),
  '4.2.2': stock([2, 7, 12, 17], 1),
  '4.3.1': flow({ gd: [4, 6, 8], gz: [7, 10, 12] }, afterMeeting),
  '4.3.2': stock([22, 41, 63, 82], 1),
  '4.3.3': reach([18_600, 27_400, 36_200], summer),
  '4.3.4': flow([24_800, 37_200, 49_000], summer, 0.08),
  '4.3.5': per('4.3.4', 13.6, 0.08),
  '4.4.1': stock([3, 6, 9, 13], 1),
  '4.4.2': flow([3.2, 4.6, 5.4], lateInYear),
  '4.4.3': stock([1600, 2100, 2860, 3500], 1),
  '4.4.4': flow([8600, 13_400, 18_200], summer, 0.1),
  '4.4.5': flow([5, 7, 8], afterMeeting),
};
