import 'server-only';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { flowLedger } from '@/db/queries/flow';
import { flows } from '@/db/schema';
import { enteredBefore, type Flow } from '@/domain/flow';
import { flowContent } from '@/domain/flow-input';
import { keyOf } from '@/domain/flow-source';
import type { FactKind, OwnPlace } from './fact/kind';
import { returnFact } from './fact/return';
import { approveFact } from './fact/review';
import { saveFact } from './fact/save';
import { discardFact, submitFact, withdrawFact } from './fact/submit';
import { admitFlow, missingFlow, wrongSource } from './flow-source';

export const flowKind: FactKind<Flow, 'flow'> = {
  ...flowLedger,
  content: flowContent,
  wrong: wrongSource,
  missing: missingFlow,
  admit: admitFlow,
  similar: sameEntry,
  fixed: reversing,
};

/** A reversing entry says what it takes off. */
function reversing(row: object): string | null {
  return 'reversesId' in row && row.reversesId !== null
    ? '冲销记录与原记录一致，不能修改；有误的请删除这条暂存，再从原记录重新冲销。'
    : null;
}

/** One of the same source, stage and amount on the same day, or with the same voucher, as far as the person's side may know of it. */
async function sameEntry(tx: Tx, content: Flow, own: OwnPlace): Promise<string | null> {
  const { stage, amountFen, flowedOn, voucher } = content;
  const [found] = await tx
    .select()
    .from(flows)
    .where(
      and(
        eq(flows.source, keyOf(content)),
        eq(flows.stage, stage),
        eq(flows.amountFen, amountFen),
        voucher === ''
          ? eq(flows.flowedOn, flowedOn)
          : sql`(${flows.flowedOn} = ${flowedOn} or ${flows.voucher} = ${voucher})`,
        sql`not exists (select from flows r where r.reverses_id = ${flows.id} and r.state = 'approved')`,
        ne(flows.id, own.originId ?? 0),
      ),
    )
    .limit(1);
  return found === undefined ? null : `${enteredBefore(found)}如确为另一笔，请勾选后再保存。`;
}

export const saveFlow = saveFact(flowKind);
export const discardFlow = discardFact(flowKind);
export const submitFlow = submitFact(flowKind);
export const withdrawFlow = withdrawFact(flowKind);
export const approveFlow = approveFact(flowKind);
export const returnFlow = returnFact(flowKind);
