import { randomUUID } from 'node:crypto';
import { toldOfFiles } from '@/app/_request/uploads/told';
import { EvidenceForm } from '@/components/evidence/evidence-form';
import { EvidenceList } from '@/components/evidence/evidence-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { EvidenceRead } from '@/db/queries/evidence';
import type { EvidenceNoun } from '@/domain/evidence';
import { kindList } from '@/domain/evidence-kind';
import { withdrawFile } from './actions';

interface EvidenceSectionProps {
  readonly noun: EvidenceNoun;
  /** The records whose files are shown, as they are read; of a fact by the id of its first revision. */
  readonly of: Promise<EvidenceRead>;
  /** The address of the page. */
  readonly back: string;
  readonly title?: string;
}

/** 佐证材料: what is there, what is missing, and the form to add to it, for whoever may. */
export async function EvidenceSection({ noun, of, back, title = '佐证材料' }: EvidenceSectionProps) {
  const [read, told] = await Promise.all([of, toldOfFiles()]);
  const { subjects, open } = read;
  const missing = subjects.flatMap((one) => one.missing);
  const isEmpty = subjects.every(({ files }) => files.length === 0);
  return (
    <Section
      id="evidence"
      title={title}
      lead="看得到这条记录的人都能看到它的材料；照片默认去除拍摄地点和设备信息。"
    >
      {told === null ? null : <Told {...told} />}
      {missing.length === 0 ? null : (
        <Notice tone="warning" title="还缺材料">
          {`按方案要求还缺：${kindList(missing)}。可以先提交，之后随时补充。`}
        </Notice>
      )}
      {isEmpty ? (
        <EmptyState
          title="还没有材料"
          sentence={open.length > 0 ? '请在下面选择文件。' : '由办理这条记录的单位的填报人添加。'}
        />
      ) : null}
      {subjects.map((subject) =>
        subject.files.length === 0 ? null : (
          <div key={subject.id}>
            {subjects.length === 1 ? null : <h3>{subject.label}</h3>}
            <EvidenceList
              label={subjects.length === 1 ? '佐证材料' : `${subject.label}的材料`}
              files={subject.files.map((file) => ({ ...file, act: withdrawal(file, subject.isDraft) }))}
            />
          </div>
        ),
      )}
      <EvidenceForm {...read} noun={noun} back={back} missing={missing} />
    </Section>
  );
}

function Told({ message, refused }: NonNullable<Awaited<ReturnType<typeof toldOfFiles>>>) {
  return (
    <>
      {message === '' ? null : <Notice tone="success">{message}</Notice>}
      {refused.length === 0 ? null : (
        <Notice tone="refusal" title="有文件没有添加">
          <ul>
            {refused.map(({ name, sentence }, at) => (
              <li key={at}>{name === '' ? sentence : `${name}：${sentence}`}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

type File = EvidenceRead['subjects'][number]['files'][number];

/** Off a draft by a button, off a record that others may have seen with the reason. */
function withdrawal({ id, fileName, mayWithdraw }: File, isDraft: boolean) {
  if (!mayWithdraw) return null;
  const common = {
    id: `withdraw-${id}`,
    action: withdrawFile,
    formKey: randomUUID(),
    hidden: { id },
    label: `撤下 ${fileName}`,
  };
  return isDraft ? (
    <TextForm {...common} submit="移除" tone="secondary" />
  ) : (
    <TextForm
      {...common}
      summary="撤下"
      submit="确认撤下"
      tone="danger"
      fields={[{ name: 'reason', label: '原因', rows: 2, isRequired: true }]}
    />
  );
}
