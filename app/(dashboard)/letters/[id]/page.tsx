import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { LetterBadge } from '@/components/notice/letter-badge';
import { LetterText } from '@/components/notice/letter-text';
import { PageHeader } from '@/components/shell/page-header';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { findLetter } from '@/db/queries/letter';
import { dateText } from '@/domain/phrase';
import { chineseDate } from '@/lib/format';
import { StepsSection } from './steps-section';

export const metadata: Metadata = { title: '函' };

export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const letter = id === null ? null : await findLetter(actor, id);
  if (!letter) notFound();
  const { number, resolutionId, resolution, draftedByName, draftedOn, sentByName, sentOn } = letter;
  return (
    <>
      <PageHeader title={number ?? '待发出的函'} crumbs={[{ label: '督办', href: '/notices' }]} />
      <Card>
        <DefinitionList
          items={[
            { term: '状态', value: <LetterBadge state={letter.state} /> },
            { term: '主送', value: letter.to },
            {
              term: '议定事项',
              value:
                resolutionId === null ? '未对应' : <a href={`/resolutions/${resolutionId}`}>{resolution}</a>,
            },
            { term: '起草', value: `${draftedByName}，${chineseDate(draftedOn)}` },
            {
              term: '发出',
              value: sentOn === null ? '等待厅领导发出' : `${sentByName ?? ''}，${chineseDate(sentOn)}`,
            },
          ]}
        />
      </Card>
      <Section id="letter-text" title="函的全文">
        <LetterText letter={{ ...letter, date: sentOn === null ? null : dateText(sentOn) }} />
        <p>
          <LinkButton href={`/letters/${letter.id}/letter.docx`} download>
            下载（Word）
          </LinkButton>
        </p>
      </Section>
      <StepsSection {...letter} />
    </>
  );
}
