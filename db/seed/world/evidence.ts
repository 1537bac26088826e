import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { attachEvidence, withdrawEvidence } from '@/db/commands/evidence/attach';
import { keepUpload } from '@/db/commands/evidence/upload';
import { asOwner } from '@/db/owner';
import { oneByOne } from '@/db/one-by-one';
import { type Examined, examined } from '@/documents/evidence/examine';
import { type PlainDate, yearOf } from '@/domain/calendar';
import { evidencePlace, type EvidenceNoun } from '@/domain/evidence';
import type { EvidenceKind } from '@/domain/evidence-kind';
import { grouped } from '@/domain/group';
import type { Cast } from '../cast';
import { type DemoPerson, type Login, people } from '../people';
import { chance } from './chance';
import { type DemoFile, demoFile } from './demo-file';
import { lastDay } from './filing';

interface DemoRecord {
  readonly noun: EvidenceNoun;
  readonly id: number;
  readonly on: PlainDate;
  readonly login: Login;
  readonly hasMoney: boolean;
  /** Of a reading what the plan asks of its indicator. */
  readonly asked: readonly EvidenceKind[];
}

/** How often a record of the noun has a file of the kind, and of how many different ones. */
const habits: Record<
  Exclude<EvidenceNoun, 'reading'>,
  readonly (readonly [kind: EvidenceKind, share: number, of: number])[]
> = {
  visit: [
    ['plan', 0.85, 6],
    ['list', 0.8, 4],
    ['news', 0.6, 4],
    ['photo', 0.75, 8],
    ['minutes', 0.5, 4],
  ],
  pairing: [
    ['agreement', 0.8, 8],
    ['photo', 0.5, 8],
  ],
  activity: [
    ['photo', 0.55, 8],
    ['receipt', 0.6, 6],
    ['sign-in-sheet', 0.2, 4],
  ],
  training: [
    ['notice', 0.8, 6],
    ['plan', 0.8, 6],
    ['list', 0.8, 4],
    ['sign-in-sheet', 0.7, 6],
    ['assessment', 0.7, 4],
    ['photo', 0.4, 8],
  ],
  project: [
    ['agreement', 0.9, 6],
    ['disclosure', 0.8, 4],
    ['statistics', 0.8, 4],
    ['list', 0.8, 4],
    ['document', 0.7, 4],
    ['photo', 0.4, 8],
  ],
  flow: [['receipt', 0.6, 6]],
  trust: [
    ['filing', 0.9, 4],
    ['report', 0.5, 4],
  ],
  station: [
    ['photo', 0.8, 8],
    ['agreement', 0.5, 4],
    ['list', 0.5, 4],
    ['statistics', 0.5, 4],
    ['log', 0.4, 4],
  ],
  'resolution-half': [['other', 0.4, 4]],
  'agenda-item': [['other', 0.5, 4]],
};

interface Files {
  readonly folder: string;
  /** Where each file hangs that was brought before: it is used again, as people use one photo of a day twice. */
  readonly brought: Map<string, number>;
  /** What was looked at, by name: each file once, however many people bring the same. */
  readonly good: Map<string, Examined>;
}

/** Hangs files on a good share of the records, by the people who filed them; some lack what they need. */
export async function bringEvidence(ownerUrl: string, cast: Cast): Promise<void> {
  const records = await listRecords(ownerUrl);
  const folder = await mkdtemp(join(tmpdir(), 'demo-files-'));
  const files = { folder, brought: new Map<string, number>(), good: new Map<string, Examined>() };
  try {
    // Each person one record after the other, all persons at once.
    const ofPeople = [...grouped(records, ({ login }) => login).values()];
    await Promise.all(ofPeople.map((own) => oneByOne(own, (record) => bring(cast, record, files))));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is there of a record, by what its people are used to bring. */
function filesOf({ noun, id, hasMoney, asked }: DemoRecord) {
  const usual = noun === 'reading' ? asked.map((kind) => [kind, 0.75, 3] as const) : habits[noun];
  return usual.flatMap(([kind, share, of]) => {
    const name = `${noun} ${id} ${kind}`;
    if ((kind === 'receipt' && !hasMoney) || chance(name) >= share) return [];
    return [{ kind, file: demoFile(kind, Math.floor(chance(`which ${name}`) * of)) }];
  });
}

async function bring(cast: Cast, record: DemoRecord, files: Files): Promise<void> {
  const { brought } = files;
  const { noun, id, on, login } = record;
  const context = cast(login, on);
  const wanted = filesOf(record);
  const given = await oneByOne(wanted, async ({ kind, file }) => {
    const earlier = brought.get(`${login} ${file.name}`);
    if (earlier !== undefined) return { evidence: earlier, kind };
    return { upload: await keep(context.actor, files, file, record), kind };
  });
  if (given.length === 0) return;
  const { ids } = await attachEvidence(context, { subject: { kind: noun, id }, files: given });
  for (const [at, { file }] of wanted.entries()) brought.set(`${login} ${file.name}`, ids[at] ?? 0);
  // Now and then the wrong one.
  const at = wanted.findIndex(({ kind }) => noun === 'visit' && kind === 'minutes');
  if (at !== -1 && chance(`wrong ${id}`) < 0.3) {
    await withdrawEvidence(context, { id: ids[at] ?? 0, reason: '上传的不是最终稿，已另行提供。' });
    brought.delete(`${login} ${wanted[at]?.file.name}`);
  }
}

async function keep(
  actor: ReturnType<Cast>['actor'],
  files: Files,
  file: DemoFile,
  { noun, id: record }: DemoRecord,
): Promise<string> {
  const good = files.good.get(file.name) ?? (await lookedAt(files, file));
  const id = randomUUID();
  const { name } = file;
  await keepUpload(actor, { ...good, id, name, place: evidencePlace(noun, record), keepsLocation: false });
  return id;
}

async function lookedAt({ folder, good }: Files, { name, bytes }: DemoFile): Promise<Examined> {
  const path = join(folder, randomUUID());
  await writeFile(path, bytes());
  return examined(folder, { path, name, keepsLocation: false }, async (seen) => {
    const kept = join(folder, randomUUID());
    await copyFile(seen.path, kept);
    if (seen.preview !== null) await copyFile(seen.preview, `${kept} preview`);
    const own = { ...seen, path: kept, preview: seen.preview && `${kept} preview` };
    good.set(name, own);
    return own;
  });
}

/** What was filed by units that have somebody to bring files, in the order of days. */
async function listRecords(ownerUrl: string): Promise<DemoRecord[]> {
  const everybody: readonly DemoPerson[] = people;
  const logins = everybody.filter(({ roles }) => roles.includes('staff')).map(({ login }) => login);
  const rows = await asOwner(ownerUrl, (tx) =>
    tx.execute<Omit<DemoRecord, 'id'> & { id: string }>(sql`
      select distinct on (r.on_day, r.noun, r.id) r.noun, r.id, least(r.on_day, ${lastDay}::date)::text as on, a.login, r.money as "hasMoney", r.asked
      from (
        select 'visit' as noun, id::bigint, ends_on + 3 as on_day, organisation_id, false as money, '{}'::text[] as asked from visits where revision = 1
        union all select 'pairing', id, signed_on + 5, organisation_id, false, '{}' from pairings where revision = 1
        union all select 'activity', id, held_on + 3, organisation_id, coalesce(money_fen, 0) + coalesce(goods_fen, 0) > 0, '{}'
          from activities where revision = 1
        union all select 'training', id, ends_on + 3, organisation_id, false, '{}' from trainings where revision = 1
        union all select 'station', id, built_on + 30, organisation_id, false, '{}' from stations where revision = 1
        union all select 'project', id, starts_on + 5, organisation_id, false, '{}' from projects where revision = 1
        union all select 'flow', id, flowed_on + 3, organisation_id, true, '{}' from flows where reverses_id is null
        union all select 'trust', id, signed_on + 30, organisation_id, false, '{}' from trusts where revision = 1 and filed_on is not null
        union all select 'resolution-half', h.id, h.moved_on, h.organisation_id, false, '{}' from resolution_halves h where h.moved_on is not null
        union all select 'agenda-item', i.id, m.planned_on - 7, i.organisation_id, false, '{}' from agenda_items i join meetings m on m.id = i.meeting_id
        union all select 'reading', r.id, r.ends_on + 9, r.organisation_id, false, i.evidence
          from readings r join indicators i on i.id = r.indicator_id
          where r.revision = 1 and r.year = ${yearOf(lastDay)} and i.source = 'manual' and r.id % 3 = 0
      ) r
      join organisations o on o.id = r.organisation_id
      join accounts a on a.login in (${sql.join(
        logins.map((login) => sql`${login}`),
        sql`, `,
      )}) and a.department_id = o.department_id
      join organisations u on u.id = a.organisation_id and o.path like u.path || '%'
      order by r.on_day, r.noun, r.id, length(u.path) desc, a.login`),
  );
  return rows.rows.map((row) => ({ ...row, id: Number(row.id) }));
}
