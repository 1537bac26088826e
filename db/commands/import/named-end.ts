import 'server-only';
import type { ImportRemark } from '@/domain/import';
import type { GivenRow } from './kind';
import { type Named, plainName, type Registered } from './register';

/** Who is meant, null where nobody is named; or what is wrong with how it is named. */
type Who =
  | { readonly end: Registered | null; readonly told: readonly ImportRemark[] }
  | { readonly fault: ImportRemark };

/** How a row calls an organisation, and the columns that say so. */
interface Called<Row> {
  readonly name: string;
  readonly code: string;
  readonly nameAt: keyof Row & string;
  readonly codeAt: keyof Row & string;
}

/** The organisation by its code, else by its name. One that nobody knows is not registered by the way: too little is said of it. */
export function namedEnd<Row>(
  row: GivenRow<Row>,
  { byCode, byName }: Named,
  { name, code, nameAt, codeAt }: Called<Row>,
): Who {
  if (name === '' && code === '') return { end: null, told: [] };
  const coded = byCode.get(code);
  if (coded) {
    const isCalledSo = name === '' || plainName(coded.name) === plainName(name);
    const told = row.remark(nameAt, `该代码在系统中的名称为“${coded.name}”，按此单位导入。`);
    return { end: coded, told: isCalledSo ? [] : [told] };
  }
  const all = byName.get(plainName(name)) ?? [];
  const [only] = all;
  if (!only) {
    const called = name === '' ? `代码为 ${code}` : `名为“${name}”`;
    return { fault: row.remark(nameAt, `系统中没有${called}的单位；请核对，或先在“单位”中登记。`) };
  }
  if (all.length > 1) {
    return { fault: row.remark(codeAt, `系统中有 ${all.length} 个“${name}”；请填写统一社会信用代码。`) };
  }
  if (code === '') return { end: only, told: [] };
  if (only.creditCode !== null) {
    const sentence = `“${only.name}”在系统中登记的代码为 ${only.creditCode}；请核对代码。`;
    return { fault: row.remark(codeAt, sentence) };
  }
  return { end: only, told: [row.remark(nameAt, `系统中“${only.name}”没有登记代码，按名称认定。`)] };
}
