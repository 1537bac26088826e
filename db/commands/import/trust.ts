import 'server-only';
import { and, eq, getTableColumns, inArray, or, sql } from 'drizzle-orm';
import { trustKind } from '@/db/commands/trust';
import { foreignOfTrustee, wrongOfTrustee } from '@/db/commands/trust-trustee';
import { organisations, trusts } from '@/db/schema';
import type { TrustLedgerRow } from '@/domain/charity-row';
import { contentOf } from '@/domain/fact';
import { enteredBefore, type Trust, trustFields } from '@/domain/trust';
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

type Given = GivenRow<TrustLedgerRow>;

export const trustImport: ImportKind<TrustLedgerRow, Trust> = {
  fact: trustKind,
  column: 'name',
  understand,
  candidates,
  isSame,
  similar,
};

/** A number is given once in the country; without one a trust is told by its name, trustee and day. */
function isSame(one: Trust, other: Trust): boolean {
  if (one.number !== '' && other.number !== '') return one.number === other.number;
  return (
    one.trusteeId === other.trusteeId &&
    one.signedOn === other.signedOn &&
    plainName(one.name) === plainName(other.name)
  );
}

async function understand(place: ImportPlace, rows: readonly Given[]): Promise<Understood<Trust>[]> {
  const named = await findNamed(place.tx, place.parties, {
    codes: rows.map(({ values }) => values.trusteeCode).filter(Boolean),
    names: rows.map(({ values }) => values.trustee),
  });
  return rows.map((row): Understood<Trust> => {
    const { values } = row;
    const label = values.name;
    const given = ['regionId' as const, ...givenFields(trustFields, row)];
    const contentWith = (trusteeId: number) =>
      contentOf(trustFields, { ...values, trusteeId, regionId: values.region.id });
    const trustee = namedEnd(row, named, {
      ...{ name: values.trustee, code: values.trusteeCode, nameAt: 'trustee', codeAt: 'trusteeCode' },
    });
    if ('fault' in trustee) {
      if (row.id === null) return { label, faults: [trustee.fault] };
      return { label, content: contentWith(0), given, told: [byId(row, 'trustee', row.id)] };
    }
    const { end, told } = trustee;
    const wrong = {
      ...foreignOfTrustee(end ?? undefined, place.actor),
      ...wrongOfTrustee(end ?? undefined, place.parties),
    }.trusteeId;
    const unfit = wrong === undefined ? [] : [row.remark('trustee', wrong)];
    return { label, content: contentWith(end?.id ?? 0), given: ['trusteeId', ...given], told, unfit };
  });
}

/** The trusts of the same trustee, number or name. */
async function candidates(
  { tx, programmeId }: ImportPlace,
  contents: readonly Trust[],
): Promise<Candidate<Trust>[][]> {
  if (contents.length === 0) return [];
  const of = <Value>(valueOf: (content: Trust) => Value) => [...new Set(contents.map(valueOf))];
  const rows = await tx
    .select({ row: getTableColumns(trusts), path: organisations.path })
    .from(trusts)
    .innerJoin(organisations, eq(organisations.id, trusts.organisationId))
    .where(
      and(
        eq(trusts.programmeId, programmeId),
        eq(trusts.isSuperseded, false),
        or(
          inArray(
            trusts.trusteeId,
            of(({ trusteeId }) => trusteeId),
          ),
          inArray(trusts.number, of(({ number }) => number).filter(Boolean)),
          inArray(
            trusts.name,
            of(({ name }) => name),
          ),
        ),
      ),
    )
    .orderBy(sql`${trusts.state} = 'confirmed'`, trusts.id);
  const all = rows.map((one) => candidateOf(trustKind, one));
  return contents.map((content) =>
    all.filter(
      (one) =>
        one.content.trusteeId === content.trusteeId ||
        (content.number !== '' && one.content.number === content.number) ||
        plainName(one.content.name) === plainName(content.name),
    ),
  );
}

/** The same question that is asked of who enters a single one. */
function similar(content: Trust, near: readonly Candidate<Trust>[]): string | null {
  const found = near.find((one) => plainName(one.content.name) === plainName(content.name));
  return found ? `${enteredBefore(found.content, content)}请核对是否为同一单；仍会作为新的信托导入。` : null;
}
