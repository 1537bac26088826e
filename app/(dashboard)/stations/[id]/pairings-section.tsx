import { PairingsTable } from '@/components/station/pairings-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { StationRecord } from '@/db/queries/station-record';

/** 粤方结对机构: from the ledger of pairings, where agreement, term and exit are. */
export function PairingsSection({ pairings }: Pick<StationRecord, 'pairings'>) {
  return (
    <Section
      id="pairings"
      title="粤方结对机构"
      lead="由结对台账生成；结对、协议和退出在结对台账登记，双方互认后列在这里。"
    >
      {pairings.length === 0 ? (
        <EmptyState title="还没有粤方机构结对" sentence="结对由双方所在地的填报人在“结对”中登记。" />
      ) : (
        <PairingsTable pairings={pairings} />
      )}
    </Section>
  );
}
