import { randomUUID } from 'node:crypto';
import { ask } from '@/app/(dashboard)/pairings/actions';
import { today } from '@/app/_request/clock';
import { AskForm } from '@/components/pairing/ask-form';
import { AsksTable } from '@/components/pairing/asks-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { PairingRecord } from '@/db/queries/pairing-record';

/** 知晓情况: whether the receiving end knows the pairing, and the form that asks. */
export function AwarenessSection({ row, asks, mayAsk }: PairingRecord) {
  if (row.state !== 'confirmed') return null;
  return (
    <Section
      id="awareness"
      title="知晓情况"
      lead="受援村（单位）本身是否知道这项结对：问了谁、什么时候、怎么问的。"
    >
      {asks.length === 0 ? (
        <EmptyState title="还没有询问过" sentence="由受援单位所在地民政部门走访或电话询问后登记。" />
      ) : (
        <AsksTable asks={asks} />
      )}
      {mayAsk ? (
        <AskForm
          action={ask}
          formKey={randomUUID()}
          hidden={{ 'ref.id': row.id, 'ref.version': row.version }}
          today={today()}
        />
      ) : null}
    </Section>
  );
}
