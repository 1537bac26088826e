import { DefinitionList } from '@/components/ui/definition-list';
import { type PlainDate } from '@/domain/calendar';
import { dateText } from '@/domain/phrase';
import styles from './pairing-card.module.css';

interface PairingCardProps {
  readonly pairing: {
    readonly id: number;
    readonly firstId: number;
    readonly helper: string;
    readonly receiver: string;
    readonly receiverPlace: string;
    readonly signedOn: PlainDate;
    readonly endsOn: PlainDate | null;
    readonly exitedOn: PlainDate | null;
  };
  readonly heldOn: PlainDate;
  /** Whether the person logs activities. */
  readonly mayEnter: boolean;
}

/** The pairing that an activity belongs to, and what is odd about the day. */
export function PairingCard({ pairing, heldOn, mayEnter }: PairingCardProps) {
  const { signedOn, endsOn, exitedOn } = pairing;
  const oddities = [
    heldOn < signedOn ? `活动早于签约日期（${dateText(signedOn)}）` : '',
    endsOn !== null && heldOn > endsOn ? `活动晚于协议有效期（${dateText(endsOn)}）` : '',
    exitedOn !== null && heldOn > exitedOn ? `活动晚于退出日期（${dateText(exitedOn)}）` : '',
  ].filter(Boolean);
  return (
    <DefinitionList
      items={[
        {
          term: '结对',
          value: (
            <>
              <a href={`/pairings/${pairing.id}`}>{`${pairing.helper}—${pairing.receiver}`}</a>
              <span className="soft">{`（${pairing.receiverPlace}）`}</span>
            </>
          ),
        },
        {
          term: '这项结对的活动',
          value: (
            <span className={styles.links}>
              <a href={`/activities?pairing=${pairing.firstId}`}>查看全部</a>
              {mayEnter ? <a href={`/activities/new?pairing=${pairing.firstId}`}>再登记一次</a> : null}
            </span>
          ),
        },
        ...(oddities.length > 0 ? [{ term: '请核对', value: `${oddities.join('；')}。` }] : []),
      ]}
    />
  );
}
