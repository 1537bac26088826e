import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { PageHeader } from '@/components/shell/page-header';
import { TrainingForm } from '@/components/training/training-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { readTrainingProgramme } from '@/db/queries/training';
import { has } from '@/domain/actor';
import { enter } from '../actions';

export const metadata: Metadata = { title: '登记培训' };

export default async function NewTrainingPage() {
  const actor = await requireActor();
  const programme = await readTrainingProgramme(actor);
  return (
    <>
      <PageHeader title="登记培训" crumbs={[{ label: '培训', href: '/trainings' }]} />
      {has(actor, 'staff') ? (
        <Section
          id="training"
          title="培训或考察学习"
          lead="先暂存，核对后再提交审核；一期（批）只登记一次，只写人数，不写姓名。"
        >
          <TrainingForm
            id="enter-training"
            action={enter}
            formKey={randomUUID()}
            label="登记培训"
            submit="暂存"
            hidden={{ programme: programme.slug }}
            parties={programme.parties}
            training={{ leadId: actor.departmentId }}
          />
        </Section>
      ) : (
        <EmptyState title="培训由填报人登记" sentence="请联系主办或派出单位的填报人。" />
      )}
    </>
  );
}
