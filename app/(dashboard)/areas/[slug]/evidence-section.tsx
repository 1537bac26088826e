import { LackingReadings } from '@/components/evidence/lacking-readings';
import { Section } from '@/components/ui/section';
import { mostLacking, readEvidenceGaps } from '@/db/queries/evidence-lack';
import type { Actor } from '@/domain/actor';
import { number } from '@/lib/format';

interface EvidenceSectionProps {
  readonly actor: Actor;
  readonly programmeId: number;
  readonly slug: string;
  readonly year: number;
}

/** 佐证材料: which official records of the area still lack what the plan asks of them, all year. */
export async function EvidenceSection({ actor, ...of }: EvidenceSectionProps) {
  const { ledgers, readings } = await readEvidenceGaps(actor, of);
  return (
    <Section
      id="evidence"
      title={`${of.year}年佐证材料`}
      lead="正式的记录和填报值里，还缺方案要求的材料的有多少。"
    >
      <ul>
        {ledgers.map(({ noun, word, href, lacking }) => (
          <li key={noun}>
            {said(word, lacking)} {lacking === 0 ? null : <a href={href}>逐条查看</a>}
          </li>
        ))}
        <li>{said('填报值', readings.lacking)}</li>
      </ul>
      {readings.lacking === 0 ? null : <LackingReadings {...readings} />}
    </Section>
  );
}

function said(word: string, lacking: number): string {
  if (lacking === 0) return `${word}：材料齐全`;
  return `${word}：${number(lacking)} 条${lacking === mostLacking ? '以上' : ''}缺少佐证`;
}
