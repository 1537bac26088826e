import { randomUUID } from 'node:crypto';
import { differenceText } from '@/components/match/entry-text';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { StrikeForm } from '@/components/ui/strike-form';
import { TextForm } from '@/components/ui/text-form';
import type { StatementPage } from '@/db/queries/statement-page';
import { sourceName, stageWords } from '@/domain/flow';
import { differenceReasonWords, matchStateWords } from '@/domain/match';
import { moneyExact } from '@/domain/money';
import { dateText } from '@/domain/phrase';
import * as actions from './actions';
import styles from './annex-section.module.css';

type Item = StatementPage['items'][number];

/** 拨付 5000 元未对账, 对账有异议（手续费），拨付比到账多 50 元: what of it is open. */
function openText({ stage, state, reason, fen }: Item): string {
  if (stage !== null) return `${stageWords[stage]} ${moneyExact(stage === 'received' ? -fen : fen)}未对账`;
  const because = reason === null ? '' : `（${differenceReasonWords[reason]}）`;
  return `对账${state === null ? '' : matchStateWords[state]}${because}，${differenceText(fen)}`;
}

/** 附列事项: what is open at the year's end; each is listed with a sentence before both sides can sign. */
export function AnnexSection({ page, year }: { readonly page: StatementPage; readonly year: number }) {
  const { items, names, programme, mayList } = page;
  const hidden = { programme: programme.slug, year };
  return (
    <Section
      id="annex"
      title="附列事项"
      {...(items.length === 0
        ? {}
        : {
            lead: `截至${year}年末没有办结的差异 ${items.length} 项，其中未附列 ${page.unlisted} 项。可以先去对账，不能办结的逐项写明情况。`,
          })}
    >
      {items.length === 0 ? (
        <EmptyState title="没有未办结的差异" sentence="拨付与到账都已由双方确认。" />
      ) : (
        <ol className={styles.annex}>
          {items.map((item) => (
            <li key={`${item.kind} ${item.id}`}>
              <a href={item.kind === 'flow' ? `/flows/${item.id}` : `/flows/matches/${item.id}`}>
                {`${sourceName(item.of, names)}：${openText(item)}`}
              </a>
              {`，${dateText(item.on)}`}
              {item.entry ? (
                <p>{`附列说明：${item.entry.note}（${item.entry.side}方 ${item.entry.by}）`}</p>
              ) : null}
              {item.entry === null && mayList ? (
                <TextForm
                  id={`annex-${item.kind}-${item.id}`}
                  action={actions.list}
                  formKey={randomUUID()}
                  label={`附列：${sourceName(item.of, names)} ${item.id}`}
                  summary="列入附列事项"
                  submit="列入"
                  hidden={{ ...hidden, kind: item.kind, id: item.id }}
                  fields={[{ name: 'note', label: '情况说明', rows: 2, isRequired: true }]}
                />
              ) : null}
              {item.entry && item.mayStrike ? (
                <StrikeForm
                  id={item.entry.id}
                  word="附列事项"
                  action={actions.strike}
                  formKey={randomUUID()}
                  hidden={{ ...hidden, entryId: item.entry.id }}
                />
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
