import type { Context, Outcome } from '@/db/command';
import { answerOrDenied } from './attempts';
import { everybody, type Person } from './people';
import type { Described } from './permissions';
import type { TestDatabase } from './database';

interface Matrix<Command extends string, Record_ extends { readonly id: number }> {
  readonly database: TestDatabase;
  readonly attempts: Readonly<Record<Command, (context: Context, record: Record_) => Promise<Outcome>>>;
  /** Makes a record of one kind past every wall. */
  readonly make: (kind: Described) => Promise<Record_>;
  /** SQL of one text: everything that stands there of the record $1, and how many there are. */
  readonly look: string;
}

type Allowed<Command> = (command: Command, person: Person) => readonly string[];

/** Tries commands as everybody on records of every kind, and names what differs from what is allowed. */
export async function matrixOf<Command extends string, Record_ extends { readonly id: number }>({
  database,
  attempts,
  make,
  look,
}: Matrix<Command, Record_>) {
  const people = await everybody(database);
  let cells = 0;
  const stands = async ({ id }: Record_): Promise<string> => {
    const [row] = await database.owner<{ all: string }>(`select (${look}) as all`, [id]);
    return row?.all ?? '';
  };
  /** Who history says did it last and what: `login command`. */
  const lastTold = async (): Promise<string> => {
    const [row] = await database.owner<{ told: string }>(
      `select concat_ws(' ', a.login, h.command) as told from history h join accounts a on a.id = h.account_id
        order by h.id desc limit 1`,
    );
    return row?.told ?? '';
  };
  const fresh = async (kind: Described) => {
    const record = await make(kind);
    return { record, before: await stands(record) };
  };
  return {
    cells: () => cells,
    /** A record that was changed is replaced by another like it. */
    async differences(kind: Described, commands: readonly Command[], allowed: Allowed<Command>) {
      const found: string[] = [];
      let now = await fresh(kind);
      let refused: string[] = [];
      /** Looks once for all who were refused since the last look: to look after each takes as long as to try. */
      const lookBack = async () => {
        if (refused.length > 0 && (await stands(now.record)) !== now.before) {
          found.push(`a trace was left by one of ${refused.join(', ')}`);
          now = await fresh(kind);
        }
        refused = [];
      };
      for (const command of commands) {
        for (const person of people) {
          if (allowed(command, person).includes('ok')) await lookBack();
          const context = { actor: person.actor, today: '2025-09-30', requestId: 'matrix' };
          const is = await answerOrDenied(attempts[command](context, now.record));
          cells += 1;
          const should = allowed(command, person);
          const who = `${command} as ${person.login}`;
          if (!should.includes(is)) found.push(`${who}: ${should.join('/')} is wanted, not ${is}`);
          if (is !== 'ok') {
            refused.push(who);
            continue;
          }
          const isChanged = (await stands(now.record)) !== now.before;
          if (!isChanged || (await lastTold()) !== `${person.login} ${command}`)
            found.push(`${who} did nothing, or is told otherwise by history`);
          if (isChanged) now = await fresh(kind);
          refused = [];
        }
        await lookBack();
      }
      return found;
    },
  };
}
