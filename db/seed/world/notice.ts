import { answerNotice, receiveNotices } from '@/db/commands/notice/act';
import { issueNotice } from '@/db/commands/notice/issue';
import { changeLetter, draftLetter, sendLetter } from '@/db/commands/notice/letter';
import { asConnectedOwner } from '@/db/owner';
import type { Cast } from '../cast';
import { type Login, people, type Side } from '../people';
import { unitCode } from './decision';
import { type NoticeStory, noticeStories } from './notice-story';
import { Timeline } from './timeline';

interface Seen {
  /** The ids of units by their code, and of decisions by their words. */
  readonly units: ReadonlyMap<string, number>;
  readonly decisions: ReadonlyMap<string, number>;
}

/** Issues, signs for and answers notices, and writes two letters, through the commands, day by day. */
export function issueNotices(ownerUrl: string, cast: Cast): Promise<void> {
  return asConnectedOwner(ownerUrl, async (client) => {
    const idsOf = async (query: string) => {
      const { rows } = await client.query<{ key: string; id: number }>(query);
      return new Map(rows.map(({ key, id }) => [key, id]));
    };
    const seen: Seen = {
      units: await idsOf('select code as key, id from organisations where code is not null'),
      decisions: await idsOf('select text as key, id from resolutions'),
    };
    const timeline = new Timeline();
    for (const story of noticeStories) tell(timeline, cast, seen, story);
    write(timeline, cast, seen);
    await timeline.run();
  });
}

function idOf(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demo world has no ${key}`);
  return id;
}

function tell(timeline: Timeline, cast: Cast, { units, decisions }: Seen, story: NoticeStory): void {
  const { side, unit, matter, demand, isDecided, levels, answer } = story;
  const code = unit.startsWith('bureau-') ? unit : unitCode(side, unit);
  // Each level names the one below as it stood when it was left: issued, and signed for.
  const newest = { id: 0, version: 0 };
  for (const { on, due, received, answered } of levels) {
    timeline.at(on, async (day) => {
      const { ids } = await issueNotice(cast(`${side}-${issuer(levels.length)}`, day), {
        organisationId: idOf(units, code),
        matter,
        demand,
        dueOn: due,
        resolutionId: isDecided ? idOf(decisions, matter) : 0,
        previousId: newest.id,
        previousVersion: newest.version,
      });
      Object.assign(newest, { id: ids[0] ?? 0, version: 1 });
    });
    if (received !== undefined) {
      timeline.at(received, async (day) => {
        await receiveNotices(cast(staffOf(side, code), day), { refs: [{ ...newest }] });
        newest.version += 1;
      });
    }
    if (answered !== undefined) {
      timeline.at(answered, async (day) => {
        await answerNotice(cast(staffOf(side, code), day), { ...newest, text: answer, evidence: '书面材料' });
        newest.version += 1;
      });
    }
  }
}

/** What went as far as the last level is a leader's matter. */
function issuer(levels: number): 'supervisor' | 'leader' {
  return levels === 3 ? 'leader' : 'supervisor';
}

/** The unit's own staff where it has any, else the department's. */
function staffOf(side: Side, code: string): Login {
  const own = people.find(({ unit, roles }) => unit === code && roles.some((role) => role === 'staff'));
  return own?.login ?? `${side}-staff`;
}

function write(timeline: Timeline, cast: Cast, { decisions }: Seen): void {
  const programme = 'guangdong-guizhou-2023';
  const sent = { id: 0 };
  timeline.at('2025-09-08', async (day) => {
    const resolutionId = idOf(decisions, '打造儿童关爱协作品牌');
    const { ids } = await draftLetter(cast('gd-supervisor', day), { programme, resolutionId });
    sent.id = ids[0] ?? 0;
  });
  timeline.at('2025-09-10', async (day) => {
    await changeLetter(cast('gd-leader', day), {
      id: sent.id,
      version: 1,
      subject: '关于商请推进“打造儿童关爱协作品牌”的函',
      body: [
        '两厅联席会议第二次会议议定“打造儿童关爱协作品牌”，应于2025年6月30日前完成。',
        '我方承担的工作已于今年6月完成并经贵厅确认，目前等待贵厅有关单位办理。',
        '商请贵厅协调抓紧办理品牌认定，并于10月20日前将办理情况函复我厅。',
        '专此函达，请予支持。',
      ].join('\n'),
    });
    await sendLetter(cast('gd-leader', day), { id: sent.id, version: 2 });
  });
  timeline.at('2025-09-24', (day) =>
    draftLetter(cast('gz-supervisor', day), {
      programme,
      resolutionId: idOf(decisions, '开通社会救助跨省核对通道'),
    }),
  );
}
