import { z } from 'zod';
import { tidyCreditCode } from './credit-code';
import { chosenId, optionalText, recordId, recordRef, requiredText } from './input';
import { forms, registeredKinds } from './organisation';

/** The typed texts of an organisation in the register. */
const organisationContent = z
  .object({
    kind: z.enum(registeredKinds, '请选择类别。'),
    name: requiredText(100, '名称'),
    regionId: chosenId('行政区划'),
    town: optionalText(50, '乡镇（街道）'),
    creditCode: z
      .string()
      .transform(tidyCreditCode)
      .pipe(z.string().max(30, '统一社会信用代码请控制在 30 位以内。'))
      .transform((code) => (code === '' ? null : code))
      .default(null),
    form: z
      .enum(['', '0', ...forms])
      .default('')
      .transform((form) => (form === '' || form === '0' ? null : form)),
    registrar: optionalText(60, '登记机关'),
    grade: z.coerce
      .number()
      .int()
      .min(0)
      .max(5, '评估等级为 1A 至 5A。')
      .default(0)
      .transform((grade) => (grade === 0 ? null : grade)),
    wasDeepPoverty: z
      .literal('on')
      .optional()
      .transform((ticked) => ticked === 'on'),
  })
  // What belongs to another kind is not kept: a village has no credit code of a social organisation, and no grade.
  .transform((content) =>
    content.kind === 'social-organisation'
      ? { ...content, town: '', wasDeepPoverty: false }
      : {
          ...content,
          form: null,
          grade: null,
          registrar: '',
          wasDeepPoverty: content.kind === 'village' && content.wasDeepPoverty,
        },
  );
export type OrganisationContent = z.output<typeof organisationContent>;

export const organisationInput = z.intersection(
  z.object({
    /** 0 for one that is new. */
    id: recordId.default(0),
    version: recordId.default(0),
    programme: z.string().default(''),
    /** The person has seen the one of the same name and says that this is another. */
    isAnother: z.literal('on').optional(),
  }),
  organisationContent,
);

/** The double as it was seen, and the row that is kept. */
export const mergeInput = recordRef.extend({
  intoId: chosenId('保留的单位'),
});

export const splitInput = recordRef;
