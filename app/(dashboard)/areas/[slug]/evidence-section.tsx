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

/** 佐证材料: how many official records of the area's ledgers still lack what they need, all year. */
export async function EvidenceSection({ actor, ...of }: EvidenceSectionProps) {
  const gaps = await readEvidenceGaps(actor, of);
  if (gaps.length === 0) return null;
  return (
    <Section
      id="evidence"
      title={`${of.year}年佐证材料`}
      lead="双方互认的记录里，还缺方案要求的材料的有多少。"
    >
      <ul>
        {gaps.map(({ noun, word, lacking }) => (
          <li key={noun}>
            {lacking === 0
              ? `${word}：材料齐全`
              : `${word}：${number(lacking)}${lacking === mostLacking ? ' 条以上' : ' 条'}缺少佐证`}
            {noun === 'activity' && lacking > 0 ? (
              <>
                {' '}
                <a href={`/activities?year=${of.year}&state=confirmed&lacks=evidence`}>逐条查看</a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
