import { Badge, type Look } from '@/components/ui/badge';
import { type TrustStanding, trustStandingWords } from '@/domain/trust-life';

const looks: Record<TrustStanding, Look> = {
  unfiled: 'draft',
  'in-force': 'confirmed',
  expired: 'returned',
  terminated: 'returned',
  liquidated: 'approved',
};

/** Where a trust stands, as a word with a sign. */
export function TrustStandingBadge({ standing }: { readonly standing: TrustStanding }) {
  return <Badge look={looks[standing]} word={trustStandingWords[standing]} />;
}
