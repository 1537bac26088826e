import { Badge } from '@/components/ui/badge';
import { type LetterState, letterStateWords } from '@/domain/letter';

/** Whether a letter was sent. */
export function LetterBadge({ state }: { state: LetterState }) {
  return <Badge look={state === 'sent' ? 'confirmed' : 'draft'} word={letterStateWords[state]} />;
}
