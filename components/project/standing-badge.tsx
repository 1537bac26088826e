import { Badge, type Look } from '@/components/ui/badge';
import { type ProjectStanding, projectStandingWords } from '@/domain/project-life';

const looks: Record<ProjectStanding, Look> = {
  planned: 'draft',
  running: 'submitted',
  finished: 'approved',
  evaluated: 'confirmed',
  stopped: 'returned',
};

/** Where a project stands, as a word with a sign. */
export function StandingBadge({ standing }: { readonly standing: ProjectStanding }) {
  return <Badge look={looks[standing]} word={projectStandingWords[standing]} />;
}
