import { z } from 'zod';
import { chosenId, optionalCount, optionalMoney, optionalText, requiredDay, requiredText } from './input';
import {
  hostings,
  peopleFields,
  type PeopleField,
  peopleTerms,
  trainingKinds,
  trainingTopics,
} from './training';

/** Boxes of which each ticked one sends its own name. */
const ticked = z
  .record(z.string(), z.unknown())
  .default({})
  .transform((boxes) => trainingTopics.filter((topic) => boxes[topic] === 'on').join(','));

/** 学时, with one decimal at most. */
const hours = z
  .string()
  .trim()
  .default('')
  .transform((text) => text.normalize('NFKC').replace(/\s|学时$/g, ''))
  .refine(
    (text) => text === '' || /^\d{1,3}(\.\d)?$/.test(text),
    '请填写学时，最多一位小数，例如 24 或 4.5。',
  )
  .transform((text) => (text === '' ? null : Math.round(Number(text) * 10)));

/** 人次: more is a slip of the keys. */
const most = 20_000;
const people = Object.fromEntries(
  peopleFields.map((key) => [key, optionalCount(peopleTerms[key], most)]),
) as Record<PeopleField, ReturnType<typeof optionalCount>>;

/** The typed texts of a training; what a draft may still leave empty is asked for when it is handed in. */
export const trainingContent = z
  .object({
    leadId: chosenId('主办（派出）方'),
    hosting: z.enum(hostings, '请选择主办方式。'),
    kind: z.enum(trainingKinds, '请选择类别。'),
    name: requiredText(100, '班次名称'),
    topics: ticked,
    organiser: optionalText(100, '承办单位'),
    place: requiredText(100, '地点'),
    startsOn: requiredDay('开始日期'),
    endsOn: requiredDay('结束日期'),
    tenthHours: hours,
    ...people,
    costFen: optionalMoney('wan'),
    notice: optionalText(100, '通知文号'),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: '结束日期不能早于开始日期。',
  });
