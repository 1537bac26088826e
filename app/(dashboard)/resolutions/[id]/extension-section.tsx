import { randomUUID } from 'node:crypto';
import { ExtensionTable } from '@/components/resolution/extension-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { ResolutionRecord } from '@/db/queries/resolution-record';
import { dueText } from '@/domain/due-date';
import { agree, ask, decline } from '../actions';

type ExtensionSectionProps = Pick<
  ResolutionRecord,
  'resolution' | 'extensions' | 'extensionOffers' | 'programme'
>;

/** 延期: what was asked and answered, and the forms to ask and to answer. */
export function ExtensionSection({
  resolution,
  extensions,
  extensionOffers,
  programme,
}: ExtensionSectionProps) {
  const hidden = { id: resolution.id, version: resolution.version };
  const why = { name: 'reason', label: '原因', rows: 3, isRequired: true } as const;
  return (
    <Section
      id="extensions"
      title="延期"
      lead="延期应在完成时限之前申请，两方审核人都同意后按新时限办理，原时限保留可查。"
    >
      {extensions.length === 0 ? (
        <EmptyState title="没有延期申请" sentence="牵头单位填报人在完成时限之前可以申请。" />
      ) : (
        <ExtensionTable parties={programme.parties} extensions={extensions} />
      )}
      {extensionOffers.includes('late') ? (
        <Notice tone="info">
          {`完成时限 ${dueText(resolution.dueOn, false)}已过，不能再申请延期；请继续办理，并在进展情况中说明逾期原因。`}
        </Notice>
      ) : null}
      {extensionOffers.includes('ask') ? (
        <TextForm
          summary="申请延期"
          id="ask-extension"
          action={ask}
          label="申请延期"
          submit="提交申请"
          formKey={randomUUID()}
          hidden={hidden}
          fields={[{ name: 'dueOn', label: '新的完成时限', type: 'date', isRequired: true }, why]}
        />
      ) : null}
      {extensionOffers.includes('answer') ? (
        <>
          <TextForm
            id="agree-extension"
            action={agree}
            label="同意延期"
            submit="同意延期"
            formKey={randomUUID()}
            hidden={hidden}
          />
          <TextForm
            summary="不同意延期"
            id="decline-extension"
            action={decline}
            label="不同意延期"
            submit="确认不同意"
            tone="danger"
            formKey={randomUUID()}
            hidden={hidden}
            fields={[why]}
          />
        </>
      ) : null}
    </Section>
  );
}
