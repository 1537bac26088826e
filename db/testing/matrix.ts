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

interface Cell<Command> {
  readonly command: Command;
  readonly person: Person;
  readonly kind: Described;
  readonly should: readonly string[];
  readonly found: string[];
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
  /** Tries a command as one person; the record that is left, another like it where it was changed. */
  const attempt = async (
    now: Awaited<ReturnType<typeof fresh>>,
    { command, person, kind, should, found }: Cell<Command>,
  ) => {
    const is = await answerOrDenied(attempts[command](contextOf(person), now.record));
    const who = `${command} as ${person.login}`;
    if (!should.includes(is)) found.push(`${who}: ${should.join('/')} is wanted, not ${is}`);
    const isChanged = (await stands(now.record)) !== now.before;
    if (is !== 'ok' && isChanged) found.push(`${who} left a trace`);
    if (is === 'ok' && (!isChanged || (await lastTold()) !== `${person.login} ${command}`))
      found.push(`${who} did nothing, or is told otherwise by history`);
    return isChanged ? fresh(kind) : now;
  };
  /** Whether all of them are refused as they may be, and nothing has changed: tried by all at once, which takes half the time. */
  const areRefused = async (now: Awaited<ReturnType<typeof fresh>>, refused: readonly Cell<Command>[]) => {
    const answers = await Promise.all(
      refused.map(async ({ command, person, should }) => {
        const is = await answerOrDenied(attempts[command](contextOf(person), now.record));
        return is !== 'ok' && should.includes(is);
      }),
    );
    return answers.every(Boolean) && (await stands(now.record)) === now.before;
  };
  return {
    cells: () => cells,
    /** A record that was changed is replaced by another like it. */
    async differences(kind: Described, commands: readonly Command[], allowed: Allowed<Command>) {
      const found: string[] = [];
      let now = await fresh(kind);
      for (const command of commands) {
        const all = people.map((person) => ({
          ...{ command, person, kind, found },
          should: allowed(command, person),
        }));
        cells += all.length;
        const isSure = ({ should }: Cell<Command>) => should.every((answer) => answer === 'ok');
        const areQuiet = await areRefused(
          now,
          all.filter((cell) => !isSure(cell)),
        );
        // Where one was not, who it was is found out one by one.
        if (!areQuiet) now = await fresh(kind);
        for (const cell of areQuiet ? all.filter(isSure) : all) now = await attempt(now, cell);
      }
      return found;
    },
  };
}

const contextOf = ({ actor }: Person): Context => ({ actor, today: '2025-09-30', requestId: 'matrix' });
