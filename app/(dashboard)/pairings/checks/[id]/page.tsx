import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { recordId } from '@/app/_request/record-id';
import { requireActor } from '@/app/_request/session';
import { DrawnTable } from '@/components/pairing/drawn-table';
import { PageHeader } from '@/components/shell/page-header';
import { DefinitionList } from '@/components/ui/definition-list';
import { KeyFigures } from '@/components/ui/key-figures';
import { Section } from '@/components/ui/section';
import { findSpotCheck } from '@/db/queries/spot-check';
import { awarenessShare } from '@/domain/awareness';
import { dateText } from '@/domain/phrase';
import { number, percent } from '@/lib/format';

export const metadata: Metadata = { title: '知晓抽查' };

export default async function CheckPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = recordId((await params).id);
  const check = id === null ? null : await findSpotCheck(actor, id);
  if (!check) notFound();
  const { result } = check;
  return (
    <>
      <PageHeader
        title={`${dateText(check.drawnOn)}知晓抽查`}
        crumbs={[
          { label: '结对', href: '/pairings' },
          { label: '知晓抽查', href: '/pairings/checks' },
        ]}
      />
      <KeyFigures
        figures={[
          { label: '抽取', value: number(result.drawn), unit: '项' },
          { label: '已联系上', value: number(result.reached), unit: '项' },
          { label: '知晓', value: number(result.aware), unit: '项' },
          { label: '知晓率', value: percent(awarenessShare(result)), note: '按已联系上的计算' },
        ]}
      />
      <DefinitionList
        items={[
          { term: '抽取人', value: `${check.side}方 ${check.by}` },
          { term: '抽取范围', value: `当日存续的 ${check.population} 项结对` },
          {
            term: '随机种子',
            value: (
              <>
                <code>{check.seed}</code>
                <span className="soft">
                  （按“种子:结对编号”的 SHA-256 由小到大取前 {check.wanted} 项，可以复核）
                </span>
              </>
            ),
          },
        ]}
      />
      <Section id="list" title="抽取名单" lead="受援地民政局在结对页登记询问结果。">
        <DrawnTable lines={check.lines} />
      </Section>
    </>
  );
}
