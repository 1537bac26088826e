import { today } from '@/app/_request/clock';
import { TrustFigures } from '@/components/trust/trust-figures';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { trustBoardOf } from '@/db/queries/trust-board';
import type { PlainDate } from '@/domain/calendar';
import { chineseDate } from '@/lib/format';

interface TrustSectionProps {
  readonly date: PlainDate;
  readonly board: ReturnType<typeof trustBoardOf>;
}

/** 慈善信托: how the official ones stand on the date. */
export function TrustSection({ date, board }: TrustSectionProps) {
  return (
    <Section
      id="trusts"
      title="慈善信托"
      lead={`截至 ${chineseDate(date)} 双方互认的慈善信托。`}
      actions={<LinkButton href="/trusts">慈善信托台账</LinkButton>}
    >
      <TrustFigures isToday={date === today()} board={board} />
    </Section>
  );
}
