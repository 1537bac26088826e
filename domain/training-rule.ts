import type { PlainDate } from './calendar';
import { isTour, type PeopleField, peopleTerms, type Training } from './training';

type Problems = Partial<Record<keyof Training, string>>;

const exceeds = (part: number | null, whole: number | null) =>
  part !== null && whole !== null && part > whole;

/** Both together; null where one is not known. */
function attendedBy({
  attendedFirst,
  attendedSecond,
}: Pick<Training, 'attendedFirst' | 'attendedSecond'>): number | null {
  return attendedFirst === null || attendedSecond === null ? null : attendedFirst + attendedSecond;
}

/** What is wrong with a training even as a draft, by field. */
export function wrongOfTraining(training: Training, parties: readonly number[]): Problems {
  const { cadresFirst, cadresSecond, professionalsFirst, professionalsSecond } = training;
  const both = '其中民政干部与专业人才之和不能多于实到人数，请核对。';
  const attended = attendedBy(training);
  return {
    ...(parties.includes(training.leadId) ? {} : { leadId: '请选择主办（派出）方。' }),
    ...(exceeds((cadresFirst ?? 0) + (professionalsFirst ?? 0), training.attendedFirst)
      ? { cadresFirst: both }
      : {}),
    ...(exceeds((cadresSecond ?? 0) + (professionalsSecond ?? 0), training.attendedSecond)
      ? { cadresSecond: both }
      : {}),
    ...(exceeds(training.completed, attended) ? { completed: '结业人数不能多于实到人数，请核对。' } : {}),
    ...(exceeds(training.rated, attended) ? { rated: '评价人数不能多于实到人数，请核对。' } : {}),
    ...((training.satisfied ?? 0) > (training.rated ?? 0)
      ? { satisfied: '满意人数不能多于评价人数，请核对。' }
      : {}),
  };
}

/** What a training still lacks before it can be handed in, by field; nothing where it is complete. */
export function missingOfTraining(training: Training, today: PlainDate): Problems {
  const asked: readonly PeopleField[] = isTour(training.kind)
    ? [
        ...(['attendedFirst', 'attendedSecond', 'cadresFirst', 'cadresSecond'] as const),
        ...(['professionalsFirst', 'professionalsSecond'] as const),
      ]
    : ['attendedFirst', 'attendedSecond'];
  const empty = asked.filter((key) => training[key] === null);
  return {
    ...(training.endsOn > today ? { endsOn: '培训（学习）尚未结束；结束后再提交审核。' } : {}),
    ...(training.topics === '' ? { topics: '请至少选择一个领域。' } : {}),
    ...(!isTour(training.kind) && training.tenthHours === null ? { tenthHours: '请填写学时。' } : {}),
    ...Object.fromEntries(empty.map((key) => [key, `请填写${peopleTerms[key]}；没有的填 0。`])),
    ...(training.rated !== null && training.satisfied === null
      ? { satisfied: '请填写其中满意人数；没有的填 0。' }
      : {}),
  };
}
