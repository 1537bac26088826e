import 'server-only';
import { reading } from '@/db/client';
import type { Actor } from '@/domain/actor';
import { idsOf } from '@/domain/flow-source';
import { type PlainDate, yearOf } from '@/domain/calendar';
import { permits } from '@/domain/policy';
import { changedSince } from '@/domain/statement';
import { namesIn } from './fact-names';
import { flowLedger } from './flow';
import { chosen, listProgrammes } from './programme';
import { contentNow, daysOfStatement, findNewest, isClosed, listedBy, weighFlows } from './statement';

interface Asked {
  readonly programme?: string | undefined;
  readonly year: number;
  /** Up to the end of that month of the year. */
  readonly month?: number | undefined;
}

/** A year's money: by stage and by cause of difference, what is open at its end, and the text that both sides sign. */
export function readStatement(actor: Actor, { programme: slug, year, month }: Asked, today: PlainDate) {
  return reading(actor, async (tx, snapshot) => {
    const programme = chosen(await listProgrammes(tx, snapshot), slug);
    const { content, items, annex, unlisted } = await contentNow(tx, programme.id, year);
    const newest = await findNewest(tx, programme.id, year);
    const parties = programme.parties.map((party) => party.id);
    const may = (step: 'list' | 'draft' | 'sign') =>
      permits(`statement.${step}`, actor, { parties, entryOf: null });
    const changed = newest ? changedSince(newest.content, content) : [];
    const named = items.map(({ source }) => idsOf(source));
    const kept = newest?.content.annex.map(({ source }) => idsOf(source)) ?? [];
    return {
      programme,
      names: { parties: programme.parties, ...(await namesIn(tx, flowLedger, [...named, ...kept])) },
      /** Of the year, or of it up to the end of the month. */
      ...(month === undefined ? content : await weighFlows(tx, programme.id, daysOfStatement(year, month))),
      items: items.map((item, at) => {
        const entry = listedBy(annex, item);
        return {
          ...item,
          of: named[at] ?? idsOf(item.source),
          entry: entry ?? null,
          mayStrike:
            entry !== undefined &&
            permits('statement.strike', actor, { parties, entryOf: entry.departmentId }),
        };
      }),
      unlisted: unlisted.length,
      newest,
      changed,
      hasEnded: year < yearOf(today),
      mayList: may('list'),
      mayDraft: may('draft') && !isClosed(newest, parties),
      maySign:
        newest !== null &&
        changed.length === 0 &&
        unlisted.length === 0 &&
        may('sign') &&
        !newest.signatures.some(({ departmentId }) => departmentId === actor.departmentId),
    };
  });
}

export type StatementPage = Awaited<ReturnType<typeof readStatement>>;
