import 'server-only';
import { asAnswers, asFacts, projectAnswers, projects } from '@/db/schema';
import { type Project, projectContentFields } from '@/domain/project';
import type { FactLedger } from './fact-ledger';

export const projectLedger: FactLedger<Project> = {
  noun: 'project',
  word: '项目',
  facts: asFacts(projects),
  answers: asAnswers(projectAnswers),
  fields: projectContentFields,
  organisationKeys: ['leadId', 'partnerId'],
  regionKeys: ['regionId'],
};
