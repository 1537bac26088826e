import 'server-only';
import { and, asc, eq, ilike, inArray, or } from 'drizzle-orm';
import { reading, type Tx } from '@/db/client';
import { flows, organisations, projects, trusts } from '@/db/schema';
import { type Actor, has } from '@/domain/actor';
import type { Programme } from '@/domain/facts';
import { type FlowSource, flowSources, flowSourceWords, stagesOf } from '@/domain/flow';
import type { FlowSourceAsked } from '@/domain/flow-filter';
import { sourceKey } from '@/domain/flow-source';
import { searchPairings } from './flow-pairing';
import { namesIn } from './fact-names';
import { flowLedger } from './flow';
import { type FoundSource, findSource, sumsOfSource } from './flow-source';
import { partOf } from './place';
import { chosen, listProgrammes } from './programme';

/** How many of each kind are listed to choose from. */
const most = 10;

/** Of what a new entry is, as far as the address says, who may be meant, and what there is of it already. */
export function readFlowSource(actor: Actor, asked: FlowSourceAsked) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), undefined);
    const kind = flowSources.find((one) => asked[one] !== undefined);
    const id = kind && asked[kind];
    const found = kind && id !== undefined ? await findSource(tx, { kind, id }) : null;
    return {
      programme,
      mayEnter: has(actor, 'staff'),
      stages: stagesOf(
        actor.departmentId,
        programme.parties.map((party) => party.id),
      ),
      source: found && { ...found, ...(await describe(tx, programme, found)) },
      matches: found || !asked.q ? [] : await search(tx, programme, asked.q),
      again: asked.from === undefined ? null : await entryOf(tx, actor, asked.from),
    };
  });
}

async function describe(tx: Tx, { parties }: Programme, source: FoundSource) {
  const content = { projectId: null, trustId: null, pairingId: null, [`${source.kind}Id`]: source.id };
  const names = { parties, ...(await namesIn(tx, flowLedger, [content])) };
  const ends = await tx
    .select({ id: organisations.id, name: organisations.name, departmentId: organisations.departmentId })
    .from(organisations)
    .where(inArray(organisations.id, [...source.ends]));
  const [giving, receiving] = parties;
  const nameOf = (side: number | undefined) => ends.find((end) => end.departmentId === side)?.name ?? '';
  return {
    content,
    names,
    sums: await sumsOfSource(tx, sourceKey(source)),
    /** Who pays whom, as long as nobody says otherwise. */
    payer: nameOf(giving?.id),
    payee: nameOf(receiving?.id),
  };
}

/** Official projects, trusts and pairings that the word may mean, each by the id of its first revision. */
async function search(tx: Tx, { id }: Programme, q: string) {
  const [named, held] = [await called(tx, projects, id, q), await called(tx, trusts, id, q)];
  const pairs = await searchPairings(tx, id, q, most);
  const of = (kind: FlowSource, rows: readonly { id: number; name: string; place: string }[]) =>
    rows.map((row) => ({
      ...row,
      kind,
      place: [flowSourceWords[kind], row.place].filter(Boolean).join('，'),
    }));
  return [...of('project', named), ...of('trust', held), ...of('pairing', pairs)];
}

/** The official ones of that name or number, by the id of the first revision. */
function called(tx: Tx, table: typeof projects | typeof trusts, programmeId: number, q: string) {
  return tx
    .select({ id: table.firstId, name: table.name, place: table.number })
    .from(table)
    .where(
      and(
        eq(table.programmeId, programmeId),
        eq(table.state, 'confirmed'),
        eq(table.isSuperseded, false),
        or(ilike(table.name, partOf(q)), ilike(table.number, partOf(q))),
      ),
    )
    .orderBy(asc(table.name))
    .limit(most);
}

/** What an entry said that is entered anew, such as after it was taken off; null out of sight. */
async function entryOf(tx: Tx, actor: Actor, id: number) {
  const [found] = await tx
    .select()
    .from(flows)
    .where(and(eq(flows.id, id), eq(flows.departmentId, actor.departmentId)));
  return found ?? null;
}
