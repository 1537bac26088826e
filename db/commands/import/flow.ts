import 'server-only';
import { flowKind } from '@/db/commands/flow';
import type { FlowLedgerRow } from '@/domain/charity-row';
import { enteredBefore, type Flow, flowName } from '@/domain/flow';
import { wrongOfFlow } from '@/domain/flow-rule';
import { flowsLike } from './flow-candidate';
import { findSources } from './flow-source';
import {
  byId,
  type Candidate,
  candidateOf,
  type GivenRow,
  type ImportKind,
  type ImportPlace,
  type Understood,
} from './kind';
import { plainName } from './register';

type Given = GivenRow<FlowLedgerRow>;

export const flowImport: ImportKind<FlowLedgerRow, Flow> = {
  fact: flowKind,
  column: 'voucher',
  understand,
  candidates,
  isSame: (one, other) =>
    one.flowedOn === other.flowedOn && one.form === other.form && hasSameVoucher(one, other),
  similar,
};

function hasSameVoucher(one: Flow, other: Flow): boolean {
  return plainName(one.voucher) === plainName(other.voucher);
}

const nowhere = { projectId: null, trustId: null, pairingId: null };

async function understand(place: ImportPlace, rows: readonly Given[]): Promise<Understood<Flow>[]> {
  const meantBy = await findSources(place, rows);
  return rows.map((row): Understood<Flow> => {
    const { source, sourceKind, moneyFen, ...rest } = row.values;
    const entry = { ...rest, amountFen: moneyFen };
    const label = `${source}${flowName(entry)}`;
    const columns = ['voucher', 'payer', 'payee', 'excess', 'note', 'form'] as const;
    const given = [
      ...(['stage', 'amountFen', 'flowedOn'] as const),
      ...columns.filter((key) => row.given.has(key)),
    ];
    const wrong = wrongOfFlow(entry, place.actor.departmentId, place.parties).stage;
    const unfit = [
      ...(wrong === undefined ? [] : [row.remark('stage', wrong)]),
      ...(moneyFen < 0 ? [row.remark('moneyFen', '冲销不能从表中导入；请打开原来的记录，办理冲销。')] : []),
    ];
    const meant = meantBy(row);
    if ('sentence' in meant) {
      if (row.id === null) return { label, faults: [row.remark('source', meant.sentence)] };
      return { label, content: { ...entry, ...nowhere }, given, told: [byId(row, 'source', row.id)], unfit };
    }
    const content: Flow = { ...entry, ...nowhere, [`${sourceKind}Id`]: meant.id };
    return { label, content, given: [...given, 'projectId', 'trustId', 'pairingId'], told: [], unfit };
  });
}

/** The entries of the same source, stage and amount. */
async function candidates({ tx }: ImportPlace, contents: readonly Flow[]): Promise<Candidate<Flow>[][]> {
  const found = await flowsLike(tx, contents);
  return found.map((of) => of.map((one) => candidateOf(flowKind, one)));
}

/** The same question that is asked of who enters a single one. */
function similar(content: Flow, near: readonly Candidate<Flow>[]): string | null {
  const found = near.find(
    (one) =>
      one.content.flowedOn === content.flowedOn ||
      (content.voucher !== '' && hasSameVoucher(one.content, content)),
  );
  return found ? `${enteredBefore(found.content)}请核对是否为同一笔；仍会作为新的一笔导入。` : null;
}
