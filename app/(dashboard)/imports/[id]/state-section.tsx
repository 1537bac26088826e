import { randomUUID } from 'node:crypto';
import { ImportProgress } from '@/components/import/import-progress';
import { ImportSteps } from '@/components/import/import-steps';
import { KeyFigures } from '@/components/ui/key-figures';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { findImport } from '@/db/queries/import-record';
import { importVerdicts, importVerdictWords, isBusy } from '@/domain/import';
import { number } from '@/lib/format';
import { drop, start } from '../actions';

interface StateSectionProps {
  readonly record: NonNullable<Awaited<ReturnType<typeof findImport>>>;
}

/** How far the import is, what it comes to, and what can be done with it. */
export function StateSection({ record }: StateSectionProps) {
  const { id, version, state, counts, notices, refusal, steps, mayAct } = record;
  const isUnderWay = isBusy(state);
  return (
    <Section id="state" title="核对结果">
      {isUnderWay && steps.resume === null ? (
        <>
          <ImportProgress id={id} state={state} done={record.done} total={record.total} />
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
        </>
      ) : null}
      {steps.resume !== null ? (
        <Notice tone="warning">处理中途停下了，台账没有改动；请点“继续处理”。</Notice>
      ) : null}
      {refusal === null ? null : <Notice tone={state === 'undone' ? 'warning' : 'refusal'}>{refusal}</Notice>}
      {isUnderWay ? null : (
        <KeyFigures
          figures={importVerdicts.map((verdict) => ({
            label: importVerdictWords[verdict],
            value: number(counts[verdict]),
            unit: '行',
          }))}
        />
      )}
      {notices.length === 0 ? null : (
        <Notice tone="info">
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Notice>
      )}
      {mayAct ? (
        <ImportSteps
          id={id}
          version={version}
          state={state}
          steps={steps}
          counts={counts}
          start={start}
          drop={drop}
          formKeys={[randomUUID(), randomUUID(), randomUUID()]}
        />
      ) : null}
    </Section>
  );
}
