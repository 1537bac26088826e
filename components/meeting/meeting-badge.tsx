import { Badge, type Look } from '@/components/ui/badge';
import { type MeetingState, meetingStateWords } from '@/domain/meeting';

const looks: Record<MeetingState, Look> = {
  published: 'confirmed',
  confirmed: 'confirmed',
  drafted: 'submitted',
  held: 'approved',
  planned: 'draft',
};

/** How far a meeting is. */
export function MeetingBadge({ state }: { state: MeetingState }) {
  return <Badge look={looks[state]} word={meetingStateWords[state]} />;
}
