import { Badge, type Look } from '@/components/ui/badge';
import { type HalfState, halfStateWords } from '@/domain/resolution';

const looks: Record<HalfState, Look> = {
  confirmed: 'confirmed',
  verified: 'approved',
  claimed: 'submitted',
  received: 'approved',
  assigned: 'submitted',
  pending: 'draft',
};

/** Where one side's half of a resolution stands. */
export function HalfBadge({ state }: { state: HalfState }) {
  return <Badge look={looks[state]} word={halfStateWords[state]} />;
}
