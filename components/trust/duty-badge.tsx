import { Badge, type Look } from '@/components/ui/badge';
import type { PlainDate } from '@/domain/calendar';
import { type DutyMark, dutyMark, dutyMarkWords, type TrustDuty } from '@/domain/trust-duty';

const looks: Record<DutyMark, Look> = {
  late: 'returned',
  near: 'submitted',
  open: 'draft',
  met: 'confirmed',
};

/** How a duty stands on the day, as a word with a sign. */
export function DutyBadge({ duty, today }: { readonly duty: TrustDuty; readonly today: PlainDate }) {
  const mark = dutyMark(duty, today);
  return <Badge look={looks[mark]} word={dutyMarkWords[mark]} />;
}
