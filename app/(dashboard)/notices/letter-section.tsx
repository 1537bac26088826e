import { randomUUID } from 'node:crypto';
import { LetterForm } from '@/components/notice/letter-form';
import { LetterTable } from '@/components/notice/letter-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { NoticesPage } from '@/db/queries/notice-list';
import { draft } from './actions';

interface LetterSectionProps {
  readonly letters: NonNullable<NoticesPage['letters']>;
  readonly choices: NoticesPage['choices'];
}

/** 致对方的函: to the other department, which nobody here commands, and from it. */
export function LetterSection({ letters, choices }: LetterSectionProps) {
  return (
    <Section
      id="letters"
      title="致对方的函"
      lead="两厅互不隶属，对方的事项以函商请；函由系统起草，厅领导发出后对方才能看到。"
    >
      {letters.length === 0 ? (
        <EmptyState title="还没有函" sentence="督查或厅领导可以就等待对方的议定事项起草。" />
      ) : (
        <LetterTable lines={letters} />
      )}
      {choices === null || choices.recipient === null ? null : (
        <LetterForm
          action={draft}
          summary={`起草致${choices.recipient}的函`}
          formKey={randomUUID()}
          programme={choices.programme}
          resolutions={choices.theirs}
        />
      )}
    </Section>
  );
}
