import { randomUUID } from 'node:crypto';
import { Section } from '@/components/ui/section';
import { VisitForm } from '@/components/visit/visit-form';
import type { Actor } from '@/domain/actor';
import type { Programme } from '@/domain/facts';
import { enter } from './actions';

/** The form that a visit is entered by, from the person's own side at first. */
export function EnterSection({ actor, programme }: { actor: Actor; programme: Programme }) {
  return (
    <Section id="enter" title="登记互访" lead="先暂存，核对后再提交审核；同一行程到多地只登记一次。">
      <VisitForm
        id="enter-visit"
        action={enter}
        formKey={randomUUID()}
        label="登记互访"
        submit="暂存"
        hidden={{ programme: programme.slug }}
        parties={programme.parties}
        visit={{ fromId: actor.departmentId }}
      />
    </Section>
  );
}
