import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import type { FormAction } from '@/components/ui/form-state';
import { minutesShown } from '@/domain/contact';

interface ContactCardProps {
  /** 粤方, 黔方 */
  readonly side: string;
  readonly contact: {
    readonly id: number;
    readonly name: string;
    readonly duty: string;
    readonly masked: string;
    /** Only where it is shown to this person now. */
    readonly phone: string | null;
    readonly isShown: boolean;
  } | null;
  readonly reveal: { readonly action: FormAction; readonly formKey: string } | null;
  readonly end: { readonly action: FormAction; readonly formKey: string } | null;
  readonly hidden: Readonly<Record<string, number>>;
}

/** Whom to call on one side. */
export function ContactCard({ side, contact, reveal, end, hidden }: ContactCardProps) {
  if (contact === null) {
    return (
      <Card title={`${side}联系人`}>
        <p className="soft">还没有登记。</p>
      </Card>
    );
  }
  const { id, name, duty, masked, phone, isShown } = contact;
  const given = { ...hidden, contact: id };
  return (
    <Card title={`${side}联系人`}>
      <DefinitionList
        items={[
          { term: '姓名', value: duty === '' ? name : `${name}（${duty}）` },
          { term: '电话', value: isShown ? (phone ?? '无法解密，请重新登记') : masked },
        ]}
      />
      {isShown ? <p className="soft">{`本次查看已记录，${minutesShown} 分钟后重新隐去。`}</p> : null}
      {reveal === null || isShown ? null : (
        <ActionForm {...reveal} hidden={given} label={`查看${side}电话`} submit="查看电话" tone="secondary" />
      )}
      {end === null ? null : (
        <ActionForm
          {...end}
          hidden={given}
          label={`删去${side}联系人`}
          summary="删去联系人"
          submit="删去"
          tone="danger"
        />
      )}
    </Card>
  );
}
