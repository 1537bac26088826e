import { Field } from '@/components/ui/field';
import { FilterBar } from '@/components/ui/filter-bar';
import type { AreaRow } from '@/domain/facts';

interface DifferenceFilterBarProps {
  readonly years: readonly number[];
  readonly year: number;
  readonly areas: readonly AreaRow[];
  readonly area: string | undefined;
}

/** Of which year and area differences are shown; a year is always chosen. */
export function DifferenceFilterBar({ years, year, areas, area }: DifferenceFilterBarProps) {
  const path = '/readings/differences';
  return (
    <FilterBar action={path} label="筛选差异" resetHref={path}>
      <Field id="filter-year" label="年度">
        {(control) => (
          <select {...control} name="year" defaultValue={year}>
            {years.map((one) => (
              <option key={one} value={one}>{`${one}年`}</option>
            ))}
          </select>
        )}
      </Field>
      <Field id="filter-area" label="领域">
        {(control) => (
          <select {...control} name="area" defaultValue={area ?? ''}>
            <option value="">全部</option>
            <option value="general">总体要求</option>
            {areas.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </FilterBar>
  );
}
