import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Snapshot, Tx } from '@/db/client';
import { organisations, trusts } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import type { Programme } from '@/domain/facts';
import { permits } from '@/domain/policy';
import type { Task } from '@/domain/task';
import { dutyText, trustDutyWords } from '@/domain/trust-duty';
import { standingTrusts } from './trust-board';

const trustee = alias(organisations, 'trustee');

/** What is overdue or near of the trusts that the person looks after, each with what is pressed for most. */
export async function trustTasks(
  tx: Tx,
  snapshot: Promise<Snapshot>,
  actor: Actor,
  programme: Programme,
  today: PlainDate,
): Promise<Task[]> {
  if (!has(actor, 'staff')) return [];
  const pressed = (await standingTrusts(tx, snapshot, programme, today)).filter(
    ({ mark }) => mark === 'late' || mark === 'near',
  );
  if (pressed.length === 0) return [];
  const rows = await tx
    .select({
      ...{ id: trusts.id, firstId: trusts.firstId, name: trusts.name, departmentId: trusts.departmentId },
      organisationPath: organisations.path,
      trustee: { departmentId: trustee.departmentId, path: trustee.path },
    })
    .from(trusts)
    .innerJoin(organisations, eq(organisations.id, trusts.organisationId))
    .innerJoin(trustee, eq(trustee.id, trusts.trusteeId))
    .where(
      and(
        inArray(
          trusts.firstId,
          pressed.map(({ firstId }) => firstId),
        ),
        ...[eq(trusts.departmentId, actor.departmentId), eq(trusts.state, 'confirmed')],
        eq(trusts.isSuperseded, false),
      ),
    );
  return rows.flatMap(({ id, firstId, name, ...subject }) => {
    const next = pressed.find((one) => one.firstId === firstId)?.next ?? null;
    if (!next || !permits('trust.note', actor, { ...subject, awaitingId: null, submittedBy: null }))
      return [];
    const about = `${trustDutyWords[next.kind]}，${dutyText(next, today)}`;
    return [{ kind: 'trust-duty', label: name, href: `/trusts/${id}#course`, dueOn: next.dueOn, about }];
  });
}
