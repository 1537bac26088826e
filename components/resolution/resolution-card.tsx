import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { StatusBadge } from '@/components/ui/status-badge';
import { dueText } from '@/domain/due-date';
import type { ResolutionVerdict } from '@/domain/resolution-status';
import { statusWords } from '@/domain/status';
import { chineseDate } from '@/lib/format';

interface ResolutionCardProps {
  readonly meeting: string;
  readonly meetingId: number;
  readonly decidedOn: string;
  readonly area: string;
  readonly areaSlug: string;
  readonly expectedResult: string;
  readonly supporting: string;
  readonly dueOn: string | null;
  readonly originalDueOn: string | null;
  readonly isOpenEnded: boolean;
  readonly closedOn: string | null;
  readonly carried: number;
  readonly verdict: ResolutionVerdict;
}

/** What was decided, when it is due, and how it stands. */
export function ResolutionCard(resolution: ResolutionCardProps) {
  const { dueOn, originalDueOn, isOpenEnded, verdict } = resolution;
  const due = dueText(dueOn, isOpenEnded);
  return (
    <Card>
      <DefinitionList
        items={[
          { term: '状态', value: <StatusBadge status={verdict.status} word={statusWords[verdict.status]} /> },
          { term: '依据', value: verdict.sentence },
          {
            term: '来源',
            value: (
              <a href={`/meetings/${resolution.meetingId}`}>
                {`${resolution.meeting}（${chineseDate(resolution.decidedOn)}）`}
              </a>
            ),
          },
          { term: '领域', value: <a href={`/areas/${resolution.areaSlug}`}>{resolution.area}</a> },
          { term: '目标成果', value: resolution.expectedResult },
          { term: '配合单位', value: resolution.supporting || '无' },
          {
            term: '完成时限',
            value: dueOn === originalDueOn ? due : `${due}（原时限 ${dueText(originalDueOn, isOpenEnded)}）`,
          },
          { term: '结转', value: `${resolution.carried} 次` },
          {
            term: '销号',
            value: resolution.closedOn === null ? '未销号' : chineseDate(resolution.closedOn),
          },
        ]}
      />
    </Card>
  );
}
