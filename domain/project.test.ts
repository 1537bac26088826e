import { expect, test } from 'vitest';
import { beneficiariesOf, budgetOf, projectContentFields } from './project';
import { projectContent } from './project-input';
import { missingOfProject } from './project-rule';

const typed = {
  kind: 'child-care',
  name: '  山里娃暑期成长营 ',
  leadId: '12',
  field: 'children',
  regionId: '30',
  startsOn: '2025-03-01',
  endsOn: '2025-12-31',
  fundraising: 'directed',
  budgetFirstFen: '１２.５',
  budgetPublicFen: '3万',
  children: '1,200人',
};

test('what is typed of a project is read as amounts in 万元 and counts of people', () => {
  const project = projectContent.parse(typed);
  expect(project).toMatchObject({
    name: '山里娃暑期成长营',
    partnerId: null,
    budgetFirstFen: 12_500_000,
    budgetSecondFen: null,
    budgetPublicFen: 3_000_000,
    children: 1200,
    elderly: null,
  });
  expect(budgetOf(project)).toBe(15_500_000);
  expect(beneficiariesOf(project)).toBe(1200);
  expect(projectContentFields.map(({ key }) => key).sort()).toEqual(Object.keys(project).sort());
});

test('a project ends after it starts', () => {
  const { error } = projectContent.safeParse({ ...typed, endsOn: '2025-02-28' });
  expect(error?.issues).toMatchObject([{ path: ['endsOn'], message: '结束日期不能早于开始日期。' }]);
});

test('what is missing is said at its field, and nothing of a complete project', () => {
  const draft = projectContent.parse(typed);
  expect(Object.keys(missingOfProject(draft))).toEqual(['partnerId', 'summary']);
  const complete = { ...draft, partnerId: 5, summary: '暑期托管和心理辅导。' };
  expect(missingOfProject(complete)).toEqual({});
  const empty = { ...complete, budgetFirstFen: null, budgetPublicFen: null, children: null, elderly: 20 };
  expect(missingOfProject(empty)).toEqual({
    budgetFirstFen: '请按来源填写预算；没有的来源可以留空。',
    children: '儿童关爱项目请填写预计受益儿童人数。',
  });
  expect(missingOfProject({ ...complete, fundraising: 'public' })).toEqual({
    fundraisingNumber: '公开募捐的项目请填写备案编号。',
  });
  expect(budgetOf(empty)).toBeNull();
});
