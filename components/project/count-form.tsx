'use client';

import type { ListedPlace } from '@/components/organisation/region-options';
import { ActionForm } from '@/components/ui/action-form';
import { ChoiceField } from '@/components/ui/choice-field';
import rows from '@/components/ui/field-row.module.css';
import type { FormAction } from '@/components/ui/form-state';
import { Reveal } from '@/components/ui/reveal';
import { type TextField, TextFields } from '@/components/ui/text-fields';
import { TickBoxes } from '@/components/ui/tick-boxes';
import {
  projectMoneyFields,
  projectMoneyTerms,
  projectPeopleFields,
  projectPeopleTerms,
} from '@/domain/project-count';

interface CountFormProps {
  readonly action: FormAction;
  readonly formKey: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** Ended quarters, the last first. */
  readonly quarters: readonly { readonly endsOn: string; readonly name: string }[];
  readonly places: readonly ListedPlace[];
  /** Division codes of where it had worked by the last count: it seldom leaves a county. */
  readonly counties: readonly string[];
}

const money = projectMoneyFields.map((name): TextField => ({
  ...{ name, label: `${projectMoneyTerms[name]}（万元）`, isDecimal: true },
}));
const people = projectPeopleFields.map((name): TextField => ({
  ...{ name, label: projectPeopleTerms[name], isDecimal: true },
}));

/** Says what a project has come to by a quarter's last day. */
export function CountForm({ quarters, places, counties, ...form }: CountFormProps) {
  const prefectures = places.filter(({ level }) => level === 'city');
  return (
    <ActionForm {...form} label="填报期末累计数" summary="填报期末累计数" submit="填报">
      {(state) => (
        <>
          <ChoiceField
            {...{ id: 'count-countedOn', name: 'countedOn', label: '季度末', none: '请选择', state }}
            isRequired
            hint="都填从项目启动到季度末的累计数；不掌握的留空，没有的填 0。同一季度再次填报的，以最后一次为准。"
            value={quarters[0]?.endsOn ?? ''}
            choices={quarters.map(({ endsOn, name }) => ({ value: endsOn, label: name }))}
          />
          <div className={rows.row}>
            <TextFields id="count" state={state} fields={money} />
          </div>
          <div className={rows.row}>
            <TextFields id="count" state={state} fields={people} />
          </div>
          <Reveal
            summary="实际开展服务的县（市、区）"
            isOpen={counties.length > 0 || state.fields['counties'] !== undefined}
          >
            {prefectures.map(({ id, name }) => (
              <TickBoxes
                key={id}
                {...{ id: 'count-county', name: 'counties', legend: name, state }}
                boxes={places
                  .filter(({ parentId }) => parentId === id)
                  .map(({ code, name: label }) => ({ value: `c${code}`, label }))}
                isTicked={(value) => counties.some((code) => `c${code}` === value)}
              />
            ))}
          </Reveal>
        </>
      )}
    </ActionForm>
  );
}
