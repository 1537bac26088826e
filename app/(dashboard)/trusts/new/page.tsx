import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { requireActor } from '@/app/_request/session';
import { OrganisationSearch } from '@/components/organisation/organisation-search';
import { PageHeader } from '@/components/shell/page-header';
import { TrustForm } from '@/components/trust/trust-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { readTrustee } from '@/db/queries/trust-trustee';
import { trusteeAsked } from '@/domain/trust-filter';
import { enter } from '../actions';

export const metadata: Metadata = { title: '登记慈善信托' };

export default async function NewTrustPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, unknown>>;
}) {
  const actor = await requireActor();
  const asked = trusteeAsked.parse(await searchParams);
  const { programme, places, mayEnter, ...found } = await readTrustee(actor, asked);
  return (
    <>
      <PageHeader
        title="登记慈善信托"
        crumbs={[{ label: '慈善信托', href: '/trusts' }]}
        lead="先选定本方的受托人，几个受托人的选牵头的一个，再填写信托。"
      />
      {mayEnter ? (
        <Section id="trustee" title="受托人">
          <OrganisationSearch
            path="/trusts/new"
            end="trustee"
            title="受托人"
            hint="单位的名称、代码或拼音首字母，可加县名"
            asked={asked}
            {...found}
            newHref="/organisations/new?kind=social-organisation"
          />
        </Section>
      ) : (
        <EmptyState title="慈善信托由填报人登记" sentence="请联系受托人所在地的填报人。" />
      )}
      {mayEnter && found.chosen ? (
        <Section id="trust" title="信托情况" lead="先暂存，核对后再提交审核。">
          <TrustForm
            id="enter-trust"
            action={enter}
            formKey={randomUUID()}
            label="登记慈善信托"
            submit="暂存"
            hidden={{ programme: programme.slug, trusteeId: found.chosen.id }}
            places={places}
            trust={{}}
          />
        </Section>
      ) : null}
    </>
  );
}
