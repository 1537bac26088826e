import { type State, stateWords } from '@/domain/workflow';
import { Badge } from './badge';

/** Where a record is in its workflow. */
export function StateBadge({ state }: { state: State }) {
  return <Badge look={state} word={stateWords[state]} />;
}
