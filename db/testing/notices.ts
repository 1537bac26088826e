import { answerNotice, receiveNotices } from '@/db/commands/notice/act';
import { issueNotice } from '@/db/commands/notice/issue';
import type { Login } from '@/db/seed/people';
import { contextOf, type TestDatabase } from './database';

/** What tests of notices do over and over, through the commands. */
export function noticeWorld(database: TestDatabase) {
  const one = async <Row extends Record<string, unknown>>(sql: string, values: unknown[]): Promise<Row> => {
    const [row] = await database.owner<Row>(sql, values);
    if (!row) throw new Error(`nothing there: ${sql}`);
    return row;
  };
  const refOf = (id: number) =>
    one<{ id: number; version: number }>('select id, version from notices where id = $1', [id]);

  async function issue(
    login: Login,
    on: string,
    dueOn: string,
    { code = 'gd-office', resolutionId = 0 } = {},
  ) {
    const unit = await one<{ id: number }>('select id from organisations where code = $1', [code]);
    const about = { matter: '报送半年总结', demand: '请按时报送。', dueOn, resolutionId };
    const { ids } = await issueNotice(await contextOf(login, on), { organisationId: unit.id, ...about });
    return ids[0] ?? 0;
  }

  /** The next level upon a notice. */
  async function escalate(login: Login, previousId: number, on: string, dueOn: string): Promise<number> {
    const { version } = await refOf(previousId);
    const { ids } = await issueNotice(await contextOf(login, on), {
      organisationId: 1,
      matter: '另一件事',
      demand: '请立即答复。',
      dueOn,
      previousId,
      previousVersion: version,
    });
    return ids[0] ?? 0;
  }

  const receive = async (login: Login, id: number, on: string) =>
    receiveNotices(await contextOf(login, on), { refs: [await refOf(id)] });
  const answer = async (login: Login, id: number, on: string) =>
    answerNotice(await contextOf(login, on), { ...(await refOf(id)), text: '已报送。', evidence: '报送函' });

  async function seen(id: number) {
    return one<{
      number: string;
      matter: string;
      unit: string;
      received: string | null;
      answered: string | null;
    }>(
      `select n.level || n.year || '-' || n.serial as number, n.matter, o.code as unit, n.received_on::text as received,
        n.answered_on::text as answered from notices n join organisations o on o.id = n.organisation_id where n.id = $1`,
      [id],
    );
  }

  return { one, issue, escalate, receive, answer, seen, refOf };
}
