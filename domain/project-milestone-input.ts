import { z } from 'zod';
import { optionalText, recordId, recordRef, requiredDay, requiredText } from './input';
import { reason } from './reading';

export const plannedMilestone = z.object({
  ref: recordRef,
  title: requiredText(100, '节点名称'),
  dueOn: requiredDay('计划日期'),
});

/** Boxes of files that hang on the project, of which each ticked one sends its id as `f12`: a mere number would be a place in a list. */
const files = z
  .record(z.string().regex(/^f\d{1,15}$/, '请选择材料。'), z.unknown())
  .default({})
  .transform((boxes) =>
    Object.keys(boxes)
      .filter((name) => boxes[name] === 'on')
      .map((name) => Number(name.slice(1))),
  );

const at = { ref: recordRef, milestoneId: recordId };

export const reachedMilestone = z.object({
  ...at,
  doneOn: requiredDay('完成日期'),
  note: optionalText(300, '完成情况'),
  files,
});

export const milestoneFiles = z.object({ ...at, files });

export const struckMilestone = z.object({ ...at, reason });
