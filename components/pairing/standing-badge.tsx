import { Badge, type Look } from '@/components/ui/badge';
import { type PairingStanding, pairingStandingWords } from '@/domain/pairing';

const looks: Record<PairingStanding, Look> = {
  proposed: 'draft',
  'in-force': 'confirmed',
  expiring: 'returned',
  ended: 'submitted',
  exited: 'submitted',
};

/** Where a pairing stands between its two organisations. */
export function StandingBadge({ standing }: { readonly standing: PairingStanding }) {
  return <Badge look={looks[standing]} word={pairingStandingWords[standing]} />;
}
