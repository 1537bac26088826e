import { randomUUID } from 'node:crypto';
import { exit as letGo } from '@/app/(dashboard)/pairings/actions';
import { today } from '@/app/_request/clock';
import { ExitCard } from '@/components/pairing/exit-card';
import { ExitForm } from '@/components/pairing/exit-form';
import { Section } from '@/components/ui/section';
import type { PairingRecord } from '@/db/queries/pairing-record';

/** 退出: how the pairing was let go, or the form that lets it go. */
export function ExitSection({ row, exit, mayExit, replacements }: PairingRecord) {
  if (exit === null && !mayExit) return null;
  return (
    <Section id="exit" title="退出" lead="结对可以退出或调整，写明原因即可；记录和以往活动都保留。">
      {exit === null ? (
        <ExitForm
          action={letGo}
          formKey={randomUUID()}
          hidden={{ 'ref.id': row.id, 'ref.version': row.version }}
          today={today()}
          replacements={replacements}
        />
      ) : (
        <ExitCard exit={exit} />
      )}
    </Section>
  );
}
