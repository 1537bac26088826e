import { Field } from '@/components/ui/field';
import { type ListedPlace, RegionOptions } from './region-options';

interface RegionFilterProps {
  readonly name: string;
  readonly label: string;
  /** A division code. */
  readonly value: string | undefined;
  readonly places: readonly ListedPlace[];
}

/** A field of a filter bar: records of a division and what lies in it. */
export function RegionFilter({ name, label, value, places }: RegionFilterProps) {
  return (
    <Field id={`filter-${name}`} label={label}>
      {(control) => (
        <select {...control} name={name} defaultValue={value ?? ''}>
          <option value="">全部</option>
          <RegionOptions places={places} valueOf={({ code }) => code} />
        </select>
      )}
    </Field>
  );
}
