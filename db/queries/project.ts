import 'server-only';
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { asAnswers, asFacts, organisations, projectAnswers, projects } from '@/db/schema';
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

/** The organisations that lead the project and work with it, as the register has them. */
export function endsOf(tx: Tx, { leadId, partnerId }: Pick<Project, 'leadId' | 'partnerId'>) {
  return tx
    .select()
    .from(organisations)
    .where(inArray(organisations.id, partnerId === null ? [leadId] : [leadId, partnerId]));
}
