import { randomUUID } from 'node:crypto';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { TextForm } from '@/components/ui/text-form';
import type { StatementPage } from '@/db/queries/statement-page';
import { dateText } from '@/domain/phrase';
import { partsText } from '@/domain/statement';
import * as actions from './actions';

/** 签署: the year's text, who has signed it, and what has changed since. */
export function SignSection({ page, year }: { readonly page: StatementPage; readonly year: number }) {
  const { newest, changed, names, programme, hasEnded, mayDraft, maySign } = page;
  const hidden = { programme: programme.slug, year };
  return (
    <Section
      id="sign"
      title="签署"
      actions={
        <LinkButton href={`/flows/years/${year}/statement.docx?programme=${programme.slug}`} download>
          下载对账单（Word）
        </LinkButton>
      }
    >
      {newest === null ? (
        <EmptyState
          title={hasEnded ? '还没有生成对账单' : '年度还没有结束'}
          sentence={
            hasEnded
              ? '差异都办结或列入附列事项后，生成对账单，由两厅审核人签署。'
              : '年度结束后生成对账单并签署。'
          }
        />
      ) : (
        <>
          <p>{`对账单由${newest.by}于${dateText(newest.draftedOn)}生成，核验码 ${newest.contentHash.slice(0, 16)}。`}</p>
          <ul>
            {names.parties.map(({ id, name }) => {
              const signed = newest.signatures.find(({ departmentId }) => departmentId === id);
              return (
                <li
                  key={id}
                >{`${name}：${signed ? `${signed.by}，${dateText(signed.on)}签署` : '未签署'}`}</li>
              );
            })}
          </ul>
          {changed.length > 0 ? (
            <Notice tone="warning">
              {`对账单生成以后有变动：${partsText(changed)}。${
                newest.signatures.length === names.parties.length
                  ? '已签署的对账单不变，变动见上面的数字。'
                  : '请重新生成后再签署。'
              }`}
            </Notice>
          ) : null}
        </>
      )}
      {maySign && newest ? (
        <TextForm
          {...{
            id: 'sign',
            action: actions.sign,
            formKey: randomUUID(),
            label: '签署',
            submit: '签署对账单',
          }}
          hidden={{ ...hidden, statementId: newest.id, contentHash: newest.contentHash }}
        />
      ) : null}
      {mayDraft && hasEnded && (newest === null || changed.length > 0) ? (
        <TextForm
          {...{ id: 'draft', action: actions.draft, formKey: randomUUID(), label: '生成对账单' }}
          submit={newest === null ? '生成对账单' : '重新生成对账单'}
          tone="secondary"
          hidden={hidden}
        />
      ) : null}
    </Section>
  );
}
