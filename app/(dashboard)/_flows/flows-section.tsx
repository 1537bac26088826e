import { SourceSums } from '@/components/flow/source-sums';
import { LinkButton } from '@/components/ui/link-button';
import { Section } from '@/components/ui/section';
import { readSourceSums } from '@/db/queries/flow-source-sums';
import type { Actor } from '@/domain/actor';
import type { FlowSource } from '@/domain/flow';

interface FlowsSectionProps {
  readonly actor: Actor;
  readonly kind: FlowSource;
  /** The first revision of an official one. */
  readonly id: number;
}

/** 资金往来 of a project, trust or pairing: what it comes to by stage, and the way to its entries and to a new one. */
export async function FlowsSection({ actor, kind, id }: FlowsSectionProps) {
  const found = await readSourceSums(actor, { kind, id });
  if (found === null) return null;
  const { source, sums, open, mayEnter } = found;
  return (
    <Section
      id="flows"
      title="资金往来"
      lead="只计已审核的记录；冲销已扣除。"
      actions={
        <>
          <LinkButton href={`/flows?${kind}=${id}`}>查看往来</LinkButton>
          {open > 0 ? (
            <LinkButton href={`/flows/matches?source=${kind}:${id}`}>{`未对账 ${open} 笔`}</LinkButton>
          ) : null}
          {mayEnter ? <LinkButton href={`/flows/new?${kind}=${id}`}>登记资金</LinkButton> : null}
        </>
      }
    >
      <SourceSums ceiling={source.ceiling} sums={sums} />
    </Section>
  );
}
