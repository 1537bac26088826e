import { originRows } from '@/components/origin/origin-rows';
import { OriginTable } from '@/components/origin/origin-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { FigureOrigin } from '@/db/queries/figure-origin';
import { figureText } from '@/domain/figure-text';

type SidesSectionProps = Pick<FigureOrigin, 'card' | 'programme' | 'readings' | 'sides' | 'gap'>;

/** 两方的数: what each side said, by its readings, or by its ledger where it has none. */
export function SidesSection({ card, programme, readings, sides, gap }: SidesSectionProps) {
  const said = originRows(card, readings, programme.parties);
  const counted = sides.flatMap(({ side, figure }) => {
    const slot = programme.parties.find(({ code }) => code === side.code)?.id ?? 0;
    if (figure === null || readings.some((one) => one.slot === slot)) return [];
    return {
      ...{ key: side.code, side: side.code === 'shared' ? '双方' : `${side.short}方` },
      ...{ figure: figureText(card, figure), acts: ['由台账生成'], reasons: [], state: null, href: null },
    };
  });
  const rows = [...said, ...counted];
  return (
    <Section id="sides" title="两方的数" lead="每一方最初认定的数都保留，不因协商或更正而覆盖。">
      {rows.length === 0 ? (
        <EmptyState
          title="本期还没有可以查看的数"
          sentence="责任单位填报、审核后，两方的数和经办人会列在这里。"
        />
      ) : (
        <OriginTable rows={rows} gap={gap} />
      )}
    </Section>
  );
}
