import { beneficiariesOf, budgetOf, type Project } from './project';

type Problems = Partial<Record<keyof Project, string>>;

/** What a project still lacks before it can be handed in, by field; nothing where it is complete. */
export function missingOfProject(project: Project): Problems {
  return {
    ...(project.partnerId === null ? { partnerId: '请选择另一方的合作单位。' } : {}),
    ...(budgetOf(project) === null ? { budgetFirstFen: '请按来源填写预算；没有的来源可以留空。' } : {}),
    ...(beneficiariesOf(project) === null
      ? { children: '请按类别填写预计受益人数；没有的类别可以留空。' }
      : {}),
    ...(project.kind === 'child-care' && project.children === null
      ? { children: '儿童关爱项目请填写预计受益儿童人数。' }
      : {}),
    ...(project.fundraising === 'public' && project.fundraisingNumber === ''
      ? { fundraisingNumber: '公开募捐的项目请填写备案编号。' }
      : {}),
    ...(project.summary === '' ? { summary: '请填写项目内容。' } : {}),
  };
}
