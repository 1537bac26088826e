import { z } from 'zod';
import { chosenId, optionalText, requiredDay, requiredText } from './input';
import { ranks } from './visit';

/** The typed texts of a visit; what a draft may still leave empty is asked for when it is handed in. */
export const visitContent = z
  .object({
    /** The department that travels. */
    fromId: chosenId('互访方向'),
    leader: requiredText(30, '带队领导'),
    duty: requiredText(60, '职务'),
    rank: z.enum(ranks, '请选择职级；处级及以下带队的考察不作为厅领导互访登记。'),
    startsOn: requiredDay('开始日期'),
    endsOn: requiredDay('结束日期'),
    places: requiredText(200, '到访地点'),
    headcount: z.coerce
      .number('请填写人数，例如 8。')
      .int('人数应为整数。')
      .min(1, '人数至少为 1。')
      .max(500, '人数过多，请核对。'),
    topics: optionalText(1000, '对接事项'),
    outcomes: optionalText(2000, '互访成果'),
    evidence: optionalText(300, '佐证材料'),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: '结束日期不能早于开始日期。',
  });
