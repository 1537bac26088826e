import { randomUUID } from 'node:crypto';
import { TextForm } from '@/components/ui/text-form';
import type { ResolutionRecord } from '@/db/queries/resolution-record';
import { halfActs } from '@/domain/resolution';
import { looks } from './half-looks';

interface HalfActsProps {
  readonly half: ResolutionRecord['halves'][number];
  readonly resolutionVersion: number;
}

/** What the person may do to the half: plain acts as buttons, those that ask for words in a fold. */
export function HalfActs({ half, resolutionVersion }: HalfActsProps) {
  return half.acts.map((act) => {
    const { action, tone, takes, fields } = looks[act];
    const prefix = takes === 'refs' ? 'refs.0.' : '';
    return (
      <TextForm
        key={act}
        id={`${act}-${half.id}`}
        action={action}
        label={`${half.side}方${halfActs[act].word}`}
        submit={fields.length === 0 ? halfActs[act].word : `提交${halfActs[act].word}`}
        tone={tone}
        {...(fields.length === 0 ? {} : { summary: halfActs[act].word })}
        formKey={randomUUID()}
        hidden={{
          [`${prefix}id`]: half.id,
          [`${prefix}version`]: half.version,
          ...(takes === 'both' ? { resolutionVersion } : {}),
        }}
        fields={fields.map((field) => (field.name === 'percent' ? { ...field, value: half.percent } : field))}
      />
    );
  });
}
