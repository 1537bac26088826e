import { isWithin } from './organisation';
import { factPolicy, workflowSteps } from './policy-fact';

export const readingPolicy = factPolicy('reading', workflowSteps, {
  word: '填报值',
  refusal: '只有本单位或下级单位的填报人可以填写该指标，请联系责任单位填报人。',
  /** A unit files for a measure when it answers for it, stands above who does, or is a bureau under who does. */
  enters: (actor, subject) =>
    subject.responsiblePaths.some(
      (path) => isWithin(path, actor.organisationPath) || isWithin(actor.organisationPath, path),
    ),
});
