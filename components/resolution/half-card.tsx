import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Progress } from '@/components/ui/progress';
import { type HalfState, halfPercent } from '@/domain/resolution';
import { chineseDate } from '@/lib/format';
import { HalfBadge } from './half-badge';

interface HalfCardProps {
  readonly half: {
    readonly side: string;
    readonly unit: string;
    readonly state: HalfState;
    readonly percent: number;
    readonly progress: string;
    readonly movedOn: string | null;
    readonly waitsFor: string | null;
  };
  /** What the person may do to it. */
  readonly children: ReactNode;
}

/** One side's half: who leads it, how far it is, who is waited for. */
export function HalfCard({ half, children }: HalfCardProps) {
  const { side, unit, state, progress, movedOn, waitsFor } = half;
  return (
    <Card title={`${side}方：${unit}`}>
      <DefinitionList
        items={[
          { term: '办理状态', value: <HalfBadge state={state} /> },
          {
            term: '完成情况',
            value: <Progress value={halfPercent(half) / 100} label={`${side}方完成情况`} />,
          },
          { term: '进展情况', value: progress || '还没有填报进展' },
          { term: '最近办理', value: chineseDate(movedOn) },
          { term: '等谁', value: waitsFor ?? '已办结' },
        ]}
      />
      {children}
    </Card>
  );
}
