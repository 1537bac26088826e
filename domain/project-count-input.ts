import { z } from 'zod';
import { optionalCount, optionalMoney, recordRef, requiredDay } from './input';

/** People of one project: more is a slip of the keys. */
const most = 10_000_000;

/** Boxes of counties, of which each ticked one sends its division code as `c522632`: a mere number would be a place in a list. */
const counties = z
  .record(z.string().regex(/^c\d{6}$/, '请选择县（市、区）。'), z.unknown())
  .default({})
  .transform((boxes) => {
    const ticked = Object.keys(boxes).filter((name) => boxes[name] === 'on');
    return ticked.length === 0
      ? null
      : ticked
          .map((name) => name.slice(1))
          .sort()
          .join(',');
  });

/** 季度累计数 of one project. */
export const projectCount = z.object({
  ref: recordRef,
  countedOn: requiredDay('季度末'),
  raisedFen: optionalMoney('wan'),
  raisedFirstFen: optionalMoney('wan'),
  managementFen: optionalMoney('wan'),
  people: optionalCount('受益人数', most),
  children: optionalCount('受益儿童', most),
  services: optionalCount('受益人次', most),
  counties,
});
