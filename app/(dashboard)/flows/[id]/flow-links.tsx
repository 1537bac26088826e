import type { FlowRecord } from '@/db/queries/flow-record';
import { sourceOf } from '@/domain/flow';
import { matchStateWords } from '@/domain/match';
import { stateWords } from '@/domain/workflow';

/** What the entry takes off, what takes it off, and how it is matched; nothing where none of that is. */
export function FlowLinks({ row, content, reversesId, reversal, match }: FlowRecord) {
  const { kind, id } = sourceOf(content);
  return (
    <>
      {reversesId === null ? null : (
        <p>
          本条冲销<a href={`/flows/${reversesId}`}>原记录</a>
          {row.state === 'approved' ? (
            <>
              ，已生效；正确的请
              <a href={`/flows/new?${kind}=${id}&from=${reversesId}`}>按原记录重新登记</a>。
            </>
          ) : (
            '，审核通过后生效。'
          )}
        </p>
      )}
      {reversal === null ? null : (
        <p>
          本条已有<a href={`/flows/${reversal.id}`}>冲销记录</a>
          {`（${stateWords[reversal.state]}）${reversal.state === 'approved' ? '，不再计入合计。' : '。'}`}
        </p>
      )}
      {match === null ? null : (
        <p>
          对账：<a href={`/flows/matches/${match.id}`}>{matchStateWords[match.state]}</a>
        </p>
      )}
    </>
  );
}
