import 'server-only';
import type { ImportRemark } from '@/domain/import';
import type { PairingRow } from '@/domain/ledger-row';
import { isWithin } from '@/domain/organisation';
import type { GivenRow, ImportPlace, Unregistered } from './kind';
import { type findHelpers, type places, plainName, type Registered } from './register';

type Given = GivenRow<PairingRow>;
/** Who is meant, or what is wrong with how it is named. */
type Who = { readonly id: number; readonly told?: ImportRemark } | { readonly fault: ImportRemark };
type Helpers = Awaited<ReturnType<typeof findHelpers>>;
type PlaceOf = ReturnType<typeof places>;

/** The social organisation by its code, else by its name; one that nobody knows yet is registered with the import. */
export async function helperOf(
  { actor, parties }: ImportPlace,
  row: Given,
  { byCode, byName }: Helpers,
  unregistered: Unregistered,
  placeOf: PlaceOf,
): Promise<Who> {
  const { helper, creditCode, form, city } = row.values;
  const named = byName.get(plainName(helper)) ?? [];
  const coded = creditCode === '' ? undefined : byCode.get(creditCode);
  if (coded) {
    if (coded.departmentId !== parties[0] || coded.kind !== 'social-organisation') {
      return {
        fault: row.remark('creditCode', `该代码在系统中是“${coded.name}”，不是粤方的社会组织；请核对代码。`),
      };
    }
    const isCalledSo = plainName(coded.name) === plainName(helper);
    return within(actor, coded, row, 'helper', {
      id: coded.id,
      ...(isCalledSo
        ? {}
        : { told: row.remark('helper', `该代码在系统中的名称为“${coded.name}”，按此单位导入。`) }),
    });
  }
  const [only] = named;
  if (only && named.length === 1 && (creditCode === '' || only.creditCode === null)) {
    const told = row.remark('helper', `系统中“${only.name}”没有登记代码，按名称认定。`);
    return within(actor, only, row, 'helper', { id: only.id, ...(only.creditCode === null ? { told } : {}) });
  }
  if (only && named.length > 1) {
    return {
      fault: row.remark('creditCode', `系统中有 ${named.length} 个“${helper}”；请填写统一社会信用代码。`),
    };
  }
  if (only) {
    const sentence = `“${only.name}”在系统中登记的代码为 ${only.creditCode ?? ''}；请核对代码。`;
    return { fault: row.remark('creditCode', sentence) };
  }
  if (creditCode === '') {
    return {
      fault: row.remark('creditCode', `系统中没有名为“${helper}”的社会组织；请填写统一社会信用代码。`),
    };
  }
  if (row.id !== null) return { fault: row.remark('creditCode', `系统中没有代码 ${creditCode}；请核对。`) };
  if (city === null) {
    return { fault: row.remark('city', `“${helper}”尚未登记；请填写所在地市，以便一并登记。`) };
  }
  const { path, departmentId } = await placeOf(city.id);
  const id = unregistered.add(`code ${creditCode}`, {
    kind: 'social-organisation',
    name: helper,
    regionId: city.id,
    town: '',
    ...{ creditCode, form },
    registrar: '',
    grade: null,
    wasDeepPoverty: false,
  });
  return within(actor, { name: helper, departmentId, path }, row, 'city', { id });
}

/** The village, organisation or station of that name in the county; a village that nobody knows yet is registered. */
export async function receiverOf(
  { actor }: ImportPlace,
  row: Given,
  known: ReadonlyMap<string, Registered[]>,
  unregistered: Unregistered,
  placeOf: PlaceOf,
): Promise<Who> {
  const { county, village, town, wasDeepPoverty } = row.values;
  const named = known.get(`${county.id} ${plainName(village)}`) ?? [];
  const there = named.filter(
    (one) => town === '' || one.town === '' || plainName(one.town) === plainName(town),
  );
  const [only] = there;
  if (there.length > 1) {
    const towns = there.map((one) => one.town || '未填乡镇').join('、');
    return {
      fault: row.remark(
        'village',
        `${county.name}有 ${there.length} 个“${village}”（${towns}）；请填写乡镇。`,
      ),
    };
  }
  if (only) {
    const isOther =
      wasDeepPoverty !== null && only.kind === 'village' && only.wasDeepPoverty !== wasDeepPoverty;
    const stands = only.wasDeepPoverty ? '是' : '不是';
    const told = row.remark('wasDeepPoverty', `系统中“${only.name}”${stands}原深度贫困村，未按表改动。`);
    return within(actor, only, row, 'village', { id: only.id, ...(isOther ? { told } : {}) });
  }
  if (row.id !== null) {
    return { fault: row.remark('village', `${county.name}没有登记“${village}”；请核对。`) };
  }
  if (!isCounty(county)) {
    return {
      fault: row.remark(
        'county',
        `${county.name}没有登记“${village}”；村请填写所在的县（市、区），其他单位请先登记。`,
      ),
    };
  }
  const { path, departmentId } = await placeOf(county.id);
  const id = unregistered.add(`village ${county.id} ${plainName(town)} ${plainName(village)}`, {
    kind: 'village',
    name: village,
    regionId: county.id,
    town,
    creditCode: null,
    form: null,
    registrar: '',
    grade: null,
    wasDeepPoverty: wasDeepPoverty ?? false,
  });
  return within(actor, { name: village, departmentId, path }, row, 'village', { id });
}

/** A village lies in a county; what is of a prefecture or the province has a code that ends so. */
function isCounty({ code }: { readonly code: string }): boolean {
  return !code.endsWith('00');
}

/** Whoever enters a pairing looks after the end on their own side. */
function within(
  actor: ImportPlace['actor'],
  { name, departmentId, path }: Pick<Registered, 'name' | 'departmentId' | 'path'>,
  row: Given,
  column: keyof PairingRow,
  who: Who,
): Who {
  if (departmentId !== actor.departmentId || isWithin(path, actor.organisationPath)) return who;
  return { fault: row.remark(column, `“${name}”不在本单位辖区内；请由所在地民政部门登记。`) };
}
