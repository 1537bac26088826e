import { Badge, type Look } from '@/components/ui/badge';
import { type ImportState, importStateWords } from '@/domain/import';

const looks: Record<ImportState, Look> = {
  waiting: 'submitted',
  reading: 'submitted',
  read: 'approved',
  refused: 'returned',
  committing: 'submitted',
  committed: 'confirmed',
  undoing: 'submitted',
  undone: 'draft',
  dropped: 'draft',
};

export function ImportBadge({ state }: { readonly state: ImportState }) {
  return <Badge look={looks[state]} word={importStateWords[state]} />;
}
