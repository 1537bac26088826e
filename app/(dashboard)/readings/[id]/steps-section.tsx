import { withActions } from '@/app/_request/reading-steps';
import { ReadingSteps } from '@/components/reading/reading-steps';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import type { ReadingRecord } from '@/db/queries/reading-record';
import { figureText } from '@/domain/figure-text';

type StepsSectionProps = Pick<ReadingRecord, 'steps' | 'reading' | 'indicator' | 'offer' | 'waitsFor'>;

/** 办理: what the person may do to the reading now, or who is waited for. */
export function StepsSection({ steps, reading, indicator, offer, waitsFor }: StepsSectionProps) {
  return (
    <Section id="steps" title="办理">
      {steps.length === 0 ? (
        <EmptyState
          title="现在没有需要您办理的事"
          sentence={`该数${waitsFor ? `正等待${waitsFor}` : '已办结'}。`}
        />
      ) : null}
      {steps.includes('submit') ? (
        <p>
          <LinkButton href={`/readings/period/${reading.period}#line-${indicator.id}`}>
            到填报表修改
          </LinkButton>
        </p>
      ) : null}
      <ReadingSteps
        steps={withActions(steps, offer && figureText(indicator, offer))}
        reading={reading}
        indicator={indicator}
      />
    </Section>
  );
}
