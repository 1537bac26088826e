import { placeText } from '@/components/organisation/place-text';
import { DefinitionList } from '@/components/ui/definition-list';
import type { PairingStanding } from '@/domain/pairing';
import { StandingBadge } from './standing-badge';

interface End {
  readonly id: number;
  readonly name: string;
  readonly region: string;
  readonly aboveRegion: string | null;
  readonly town: string;
}

interface EndsCardProps {
  readonly standing: PairingStanding;
  readonly helper: End | undefined;
  readonly receiver: End | undefined;
}

/** Who is paired with whom, where they are, and how the pairing stands today. */
export function EndsCard({ standing, helper, receiver }: EndsCardProps) {
  const end = (of: End) => (
    <>
      <a href={`/organisations/${of.id}`}>{of.name}</a>
      <span className="soft">{`（${placeText(of)}）`}</span>
    </>
  );
  return (
    <DefinitionList
      items={[
        { term: '结对状态', value: <StandingBadge standing={standing} /> },
        ...(helper ? [{ term: '帮扶一方', value: end(helper) }] : []),
        ...(receiver ? [{ term: '受援一方', value: end(receiver) }] : []),
      ]}
    />
  );
}
