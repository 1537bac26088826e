'use client';

import { ContentForm, type ContentFormProps } from '@/components/fact/content-form';
import type { ListedPlace } from '@/components/organisation/region-options';
import type { Project } from '@/domain/project';
import { ProjectFields } from './project-fields';

interface ProjectFormProps extends ContentFormProps {
  /** Where it can work. */
  readonly places: readonly ListedPlace[];
  readonly project: Partial<Project>;
}

export function ProjectForm({ places, project, ...form }: ProjectFormProps) {
  return (
    <ContentForm {...form} another="这是另一个项目">
      {(state) => <ProjectFields id={form.id} places={places} project={project} state={state} />}
    </ContentForm>
  );
}
