import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { type NoticeLevel, noticeLampWords, type NoticeState } from '@/domain/notice';
import { chineseDate } from '@/lib/format';
import { LevelBadge } from './level-badge';
import { NoticeBadge } from './notice-badge';

interface NoticeCardProps {
  readonly notice: {
    readonly number: string;
    readonly level: NoticeLevel;
    readonly state: NoticeState;
    readonly isOverdue: boolean;
    readonly sentence: string;
    readonly waitsFor: string | null;
    readonly matter: string;
    readonly demand: string;
    readonly unit: string;
    readonly dueOn: string;
    readonly by: string;
    readonly issuedOn: string;
    readonly resolutionId: number | null;
    readonly resolution: string | null;
    readonly answer: string | null;
    readonly evidence: string | null;
  };
}

/** What is asked of whom until when, and what came of it. */
export function NoticeCard({ notice }: NoticeCardProps) {
  const { level, resolutionId, resolution, answer, evidence } = notice;
  return (
    <Card>
      <DefinitionList
        items={[
          { term: '编号', value: notice.number },
          {
            term: '类别',
            value: (
              <>
                <LevelBadge level={level} />
                {` ${noticeLampWords[level]}`}
              </>
            ),
          },
          { term: '状态', value: <NoticeBadge state={notice.state} isOverdue={notice.isOverdue} /> },
          { term: '依据', value: notice.sentence },
          { term: '等谁', value: notice.waitsFor ?? '不再等待办理' },
          { term: '责任单位', value: notice.unit },
          { term: '事项', value: notice.matter },
          { term: '要求', value: notice.demand },
          { term: '时限', value: chineseDate(notice.dueOn) },
          { term: '签发', value: `${notice.by}，${chineseDate(notice.issuedOn)}` },
          {
            term: '议定事项',
            value:
              resolutionId === null ? '未对应' : <a href={`/resolutions/${resolutionId}`}>{resolution}</a>,
          },
          { term: '答复', value: answer ?? '还没有答复' },
          ...(evidence === null ? [] : [{ term: '佐证材料', value: evidence }]),
        ]}
      />
    </Card>
  );
}
