import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import type { MeetingState } from '@/domain/meeting';
import { chineseDate } from '@/lib/format';
import { MeetingBadge } from './meeting-badge';

interface MeetingCardProps {
  readonly meeting: {
    readonly state: MeetingState;
    readonly plannedOn: string;
    readonly heldOn: string | null;
    readonly place: string;
    readonly chair: string;
    readonly host: string;
    readonly confirmedOn: string | null;
    readonly publishedOn: string | null;
    readonly documentNumber: string | null;
  };
}

/** When, where, under whom, and whether it counts yet. */
export function MeetingCard({ meeting }: MeetingCardProps) {
  const { state, plannedOn, heldOn, place, chair, host, confirmedOn, publishedOn, documentNumber } = meeting;
  return (
    <Card>
      <DefinitionList
        items={[
          { term: '状态', value: <MeetingBadge state={state} /> },
          {
            term: '日期',
            value: heldOn === null ? `拟于 ${chineseDate(plannedOn)}召开` : chineseDate(heldOn),
          },
          { term: '地点', value: place },
          { term: '主持人', value: chair },
          { term: '主办', value: host },
          {
            term: '计入任务',
            value:
              confirmedOn === null
                ? '纪要经两方会签后计入'
                : `自 ${chineseDate(confirmedOn)}两方会签完成起计入`,
          },
          {
            term: '印发',
            value: publishedOn === null ? '未印发' : `${documentNumber ?? ''}，${chineseDate(publishedOn)}`,
          },
        ]}
      />
    </Card>
  );
}
