import 'server-only';
import type { Readable } from 'node:stream';
import { streamCsv } from '@/documents/ledgers/csv';
import type { Page } from '@/documents/ledgers/frame';
import type { WrittenLedger } from '@/documents/ledgers/ledger';
import { type BothSides, nowhere } from '@/documents/ledgers/place';
import { type Entry, streamLedger } from '@/documents/ledgers/write';
import type { Actor } from '@/domain/actor';
import type { PlainDate } from '@/domain/calendar';
import { dateText } from '@/domain/phrase';
import { today } from './clock';
import { downloadStream } from './download';
import { orRefused } from './refused';
import { requireActor } from './session';

export type ExportKind = 'xlsx' | 'csv';

/** What a list holds for the person, by what its address asks for, on its way into a file. */
export type ListExport = (
  actor: Actor,
  asked: Readonly<Record<string, string>>,
  on: PlainDate,
) => { readonly name: string; readonly stream: (kind: ExportKind, page: Page) => Promise<Readable> };

/** A list with the filter of its page and the ledger that it is taken out as. */
export function listExport<Filter, Row>(
  filter: { readonly parse: (asked: unknown) => Filter },
  open: (
    actor: Actor,
    filter: Filter,
    on: PlainDate,
  ) => { readonly ledger: WrittenLedger<Row, BothSides>; readonly entries: AsyncIterable<Entry<Row>> },
): ListExport {
  return (actor, asked, on) => {
    const { ledger, entries } = open(actor, filter.parse(asked), on);
    return {
      name: ledger.name,
      stream: async (kind, page) => {
        const begun = await begin(entries);
        return kind === 'csv' ? streamCsv(ledger, begun) : streamLedger(ledger, begun, nowhere, page);
      },
    };
  };
}

/** The same with its first record read: what cannot be read is refused before the answer has begun. */
async function begin<Item>(items: AsyncIterable<Item>): Promise<AsyncIterable<Item>> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    if (first.done === true) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
}

/** Answers with what a list shows, all of it, as a ledger or as text for programs, while it is read. */
export function exported(list: ListExport, kind: ExportKind): (request: Request) => Promise<Response> {
  return async (request) => {
    const actor = await requireActor();
    const on = today();
    const { name, stream } = list(actor, Object.fromEntries(new URL(request.url).searchParams), on);
    const page = {
      unit: actor.organisationName,
      stamp: `${actor.organisationName} ${actor.name} ${dateText(on)}`,
    };
    const file = `${actor.organisationName}${name}${on.replaceAll('-', '')}`;
    return orRefused(async () => downloadStream(await stream(kind, page), file, kind));
  };
}
