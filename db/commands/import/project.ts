import 'server-only';
import { and, eq, getTableColumns, inArray, or, sql } from 'drizzle-orm';
import { projectKind } from '@/db/commands/project';
import { foreignOfEnds, wrongOfEnds } from '@/db/commands/project-ends';
import { organisations, projects } from '@/db/schema';
import type { ProjectLedgerRow } from '@/domain/charity-row';
import { daysText } from '@/domain/phrase';
import { contentOf } from '@/domain/fact';
import { enteredBefore, type Project, projectContentFields } from '@/domain/project';
import {
  byId,
  type Candidate,
  candidateOf,
  givenFields,
  type GivenRow,
  type ImportKind,
  type ImportPlace,
  type Understood,
} from './kind';
import { namedEnd } from './named-end';
import { findNamed, plainName } from './register';

type Given = GivenRow<ProjectLedgerRow>;

export const projectImport: ImportKind<ProjectLedgerRow, Project> = {
  fact: projectKind,
  column: 'name',
  understand,
  candidates,
  isSame: (one, other) =>
    one.leadId === other.leadId &&
    one.startsOn === other.startsOn &&
    plainName(one.name) === plainName(other.name),
  similar,
};

async function understand(place: ImportPlace, rows: readonly Given[]): Promise<Understood<Project>[]> {
  const values = rows.map((row) => row.values);
  const named = await findNamed(place.tx, place.parties, {
    codes: values.flatMap(({ leadCode, partnerCode }) => [leadCode, partnerCode]).filter(Boolean),
    names: values.flatMap(({ lead, partner }) => [lead, partner]).filter(Boolean),
  });
  return rows.map((row): Understood<Project> => {
    const { values } = row;
    const label = `${values.name}（${daysText(values.startsOn, values.endsOn)}）`;
    const lead = namedEnd(row, named, {
      ...{ name: values.lead, code: values.leadCode, nameAt: 'lead', codeAt: 'leadCode' },
    });
    const partner = namedEnd(row, named, {
      ...{ name: values.partner, code: values.partnerCode, nameAt: 'partner', codeAt: 'partnerCode' },
    });
    const contentWith = (ids: Pick<Project, 'leadId' | 'partnerId'>) =>
      contentOf(projectContentFields, { ...values, ...ids, regionId: values.region.id });
    const given = ['regionId' as const, ...givenFields(projectContentFields, row)];
    if ('fault' in lead || 'fault' in partner) {
      const faults = [lead, partner].flatMap((end) => ('fault' in end ? [end.fault] : []));
      if (row.id === null) return { label, faults };
      const content = contentWith({ leadId: 0, partnerId: null });
      return { label, content, given, told: [byId(row, 'lead', row.id)] };
    }
    const ids = { leadId: lead.end?.id ?? 0, partnerId: partner.end?.id ?? null };
    const ends = [lead.end, partner.end].filter((end) => end !== null);
    const wrong = { ...foreignOfEnds(ends, place.actor), ...wrongOfEnds(ids, ends, place.parties) };
    const unfit = [
      ...(wrong.leadId === undefined ? [] : [row.remark('lead', wrong.leadId)]),
      ...(wrong.partnerId === undefined ? [] : [row.remark('partner', wrong.partnerId)]),
    ];
    const told = [lead, partner].flatMap((end) => end.told);
    const whose = hasPartner(row) ? (['leadId', 'partnerId'] as const) : (['leadId'] as const);
    return { label, content: contentWith(ids), given: [...whose, ...given], told, unfit };
  });
}

function hasPartner({ given }: Given): boolean {
  return given.has('partner') || given.has('partnerCode');
}

/** The projects of the same lead, or of the same name. */
async function candidates(
  { tx, programmeId }: ImportPlace,
  contents: readonly Project[],
): Promise<Candidate<Project>[][]> {
  if (contents.length === 0) return [];
  const rows = await tx
    .select({ row: getTableColumns(projects), path: organisations.path })
    .from(projects)
    .innerJoin(organisations, eq(organisations.id, projects.organisationId))
    .where(
      and(
        eq(projects.programmeId, programmeId),
        eq(projects.isSuperseded, false),
        or(
          inArray(projects.leadId, [...new Set(contents.map(({ leadId }) => leadId))]),
          inArray(projects.name, [...new Set(contents.map(({ name }) => name))]),
        ),
      ),
    )
    .orderBy(sql`${projects.state} = 'confirmed'`, projects.id);
  const all = rows.map((one) => candidateOf(projectKind, one));
  return contents.map(({ leadId, name }) =>
    all.filter((one) => one.content.leadId === leadId || plainName(one.content.name) === plainName(name)),
  );
}

/** The same question that is asked of who enters a single one. */
function similar(content: Project, near: readonly Candidate<Project>[]): string | null {
  const found = near.find(
    (one) =>
      plainName(one.content.name) === plainName(content.name) &&
      one.content.startsOn <= content.endsOn &&
      one.content.endsOn >= content.startsOn,
  );
  return found ? `${enteredBefore(found.content)}请核对是否为同一个；仍会作为新的项目导入。` : null;
}
