import { Field } from '@/components/ui/field';
import { FilterBar } from '@/components/ui/filter-bar';
import type { PlainDate } from '@/domain/calendar';

interface AsOfFilterProps {
  readonly action: string;
  readonly years: readonly number[];
  readonly year: number;
  readonly date: PlainDate;
  /** Given where there is more than one to choose from. */
  readonly programmes?: readonly { slug: string; name: string }[];
  /** The one looked at. */
  readonly programme: string;
  /** The one that the address names, to be kept. */
  readonly asked?: string | undefined;
}

/** Which programme and year, judged on which day; in the address, so that a view can be sent to somebody. */
export function AsOfFilter({
  action,
  years,
  year,
  date,
  programmes = [],
  programme,
  asked,
}: AsOfFilterProps) {
  return (
    <FilterBar action={action} label="年度和评价日期" resetHref={action}>
      {programmes.length > 1 ? (
        <Field id="programme" label="协作方案">
          {(control) => (
            <select {...control} name="programme" defaultValue={programme}>
              {programmes.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {programmes.length > 1 || asked === undefined ? null : (
        <input type="hidden" name="programme" value={asked} />
      )}
      <Field id="year" label="年度">
        {(control) => (
          <select {...control} name="year" defaultValue={year}>
            {years.map((one) => (
              <option key={one} value={one}>
                {`${one}年`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="date" label="评价日期">
        {(control) => <input {...control} type="date" name="date" defaultValue={date} />}
      </Field>
    </FilterBar>
  );
}
