import { OrganisationSearch } from '@/components/organisation/organisation-search';
import { Reveal } from '@/components/ui/reveal';
import { Section } from '@/components/ui/section';
import type { TrustRecord } from '@/db/queries/trust-record';
import type { TrusteeAsked } from '@/domain/trust-filter';

/** Another organisation that holds it, chosen before the form that says so is sent. */
export function TrusteeSection({
  row,
  trustee,
  asked,
}: Pick<TrustRecord, 'row' | 'trustee'> & { readonly asked: TrusteeAsked }) {
  if (trustee === null) return null;
  const { now, chosen, matches, isCut } = trustee;
  return (
    <Section
      id="trustee"
      title="更换受托人"
      lead="受托人有误的，先在这里选定，再在“办理”里随修改、异议或协商意见一并提交；没有误的不用选。"
    >
      {/* Few need it: what most come for, to confirm or to review, follows at once. */}
      <Reveal summary="选定新的受托人" isOpen={Object.values(asked).some((one) => one !== undefined)}>
        <OrganisationSearch
          path={`/trusts/${row.id}`}
          end="trustee"
          title="受托人"
          hint={`现为“${now}”；输入名称、代码或拼音首字母查找`}
          asked={asked}
          {...{ chosen, matches, isCut }}
          newHref="/organisations/new?kind=social-organisation"
        />
      </Reveal>
    </Section>
  );
}
