import { z } from 'zod';
import { optionalCount, recordRef, requiredDay } from './input';

/** More at one station is a slip of the keys. */
const most = 500_000;

const requiredCount = (name: string) =>
  optionalCount(name, most).transform((count, context) => {
    if (count !== null) return count;
    context.addIssue({ code: 'custom', message: `请填写${name}；没有的填 0。` });
    return z.NEVER;
  });

/** 期末数 of one station. */
export const stationCount = z.object({
  ref: recordRef,
  countedOn: requiredDay('季度末'),
  staff: requiredCount('专职工作人员'),
  certified: requiredCount('其中持证人数'),
  volunteers: optionalCount('登记志愿者', most),
  services: optionalCount('本季服务人次', most),
});
