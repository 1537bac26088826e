import { type ListedPlace, placeChoices } from '@/components/organisation/region-options';
import { ChoiceField } from '@/components/ui/choice-field';
import rows from '@/components/ui/field-row.module.css';
import type { FormState } from '@/components/ui/form-state';
import { type TextField, TextFields } from '@/components/ui/text-fields';
import { moneyText } from '@/domain/money';
import { numberDoubt, type Trust } from '@/domain/trust';

interface TrustFieldsProps {
  /** Makes the ids of the fields unlike those of the page's other forms. */
  readonly id: string;
  readonly places: readonly ListedPlace[];
  /** What stands there before anything is typed. */
  readonly trust: Partial<Trust>;
  readonly state: FormState;
}

/** What a trust says beside who holds it, for entering it and for saying it otherwise. */
export function TrustFields({ id, places, trust, state }: TrustFieldsProps) {
  const texts = (...fields: TextField[]) => <TextFields id={id} state={state} fields={fields} />;
  const text = (
    name:
      | 'name'
      | 'number'
      | 'authority'
      | 'settlor'
      | 'coTrustees'
      | 'supervisor'
      | 'custodian'
      | 'purpose'
      | 'note',
    label: string,
    hint = '',
  ): TextField => ({ name, label, value: trust[name] ?? '', ...(hint === '' ? {} : { hint }) });
  const day = (
    name: 'signedOn' | 'filedOn' | 'startsOn' | 'endsOn',
    label: string,
    more: Partial<TextField>,
  ): TextField => ({ name, label, type: 'date', value: trust[name] ?? '', ...more });
  const required = { isRequired: true };
  return (
    <>
      {state.fields['trusteeId'] === undefined ? null : <p data-error="">{state.fields['trusteeId']}</p>}
      {texts({ ...text('name', '信托名称'), ...required })}
      <div className={rows.row}>
        {texts(
          day('signedOn', '信托文件签订日期', required),
          day('filedOn', '备案日期', { hint: '尚未备案的留空。' }),
        )}
      </div>
      <div className={rows.row}>
        {texts(
          text('number', '备案编号', numberDoubt(trust.number ?? '') || '一般为 13 位数字；尚未备案的留空。'),
          text('authority', '备案机关', '提交审核前填写。'),
        )}
      </div>
      <div className={rows.row}>
        {texts(
          text('settlor', '委托人', '自然人只写“自然人”和人数，不写姓名。'),
          text('coTrustees', '共同受托人', '没有的留空。'),
        )}
      </div>
      <div className={rows.row}>{texts(text('supervisor', '监察人'), text('custodian', '保管行'))}</div>
      {texts(text('purpose', '信托目的', '提交审核前填写。'))}
      <div className={rows.row}>
        {texts(
          day('startsOn', '期限开始', required),
          day('endsOn', '期限结束', { hint: '无固定期限的留空。' }),
        )}
      </div>
      <div className={rows.row}>
        {texts({
          ...{ name: 'sizeFen', label: '初始规模（万元）', isDecimal: true, hint: '以后的追加另行登记。' },
          value: typeof trust.sizeFen === 'number' ? moneyText(trust.sizeFen, 'wan') : '',
        })}
        <ChoiceField
          id={`${id}-regionId`}
          name="regionId"
          label="受益范围"
          none="请选择"
          isRequired
          choices={placeChoices(places)}
          value={trust.regionId ?? ''}
          state={state}
        />
      </div>
      {texts({ ...text('note', '备注'), rows: 2 })}
    </>
  );
}
