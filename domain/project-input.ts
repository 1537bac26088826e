import { z } from 'zod';
import { chosenId, optionalCount, optionalMoney, optionalText, requiredDay, requiredText } from './input';
import {
  type BeneficiaryField,
  beneficiaryFields,
  beneficiaryTerms,
  type BudgetField,
  budgetFields,
  fundraisings,
  projectFields,
  projectKinds,
} from './project';

/** People of one project: more is a slip of the keys. */
const most = 1_000_000;

const budget = Object.fromEntries(budgetFields.map((key) => [key, optionalMoney('wan')])) as Record<
  BudgetField,
  ReturnType<typeof optionalMoney>
>;
const people = Object.fromEntries(
  beneficiaryFields.map((key) => [key, optionalCount(`预计受益${beneficiaryTerms[key]}人数`, most)]),
) as Record<BeneficiaryField, ReturnType<typeof optionalCount>>;

/** The typed texts of a project; what a draft may still leave empty is asked for when it is handed in. */
export const projectContent = z
  .object({
    kind: z.enum(projectKinds, '请选择项目类别。'),
    name: requiredText(100, '项目名称'),
    number: optionalText(50, '项目编号'),
    leadId: chosenId('牵头单位'),
    partnerId: z
      .union([z.literal(''), chosenId('合作单位')])
      .default('')
      .transform((id) => (id === '' ? null : id)),
    others: optionalText(300, '其他参与单位'),
    field: z.enum(projectFields, '请选择服务领域。'),
    base: optionalText(100, '活动基地'),
    regionId: chosenId('实施地'),
    startsOn: requiredDay('开始日期'),
    endsOn: requiredDay('结束日期'),
    fundraising: z.enum(fundraisings, '请选择募捐方式。'),
    fundraisingNumber: optionalText(50, '公开募捐备案编号'),
    ...budget,
    ...people,
    summary: optionalText(500, '项目内容'),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: '结束日期不能早于开始日期。',
  });
