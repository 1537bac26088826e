import type { Context, Outcome } from '@/db/command';
import {
  agreeStationWording,
  approveStation,
  confirmStation,
  correctStation,
  discardStation,
  disputeStation,
  proposeStationWording,
  returnStation,
  saveStation,
  submitStation,
  withdrawStation,
} from '@/db/commands/station';
import { countStation } from '@/db/commands/station-count';
import { strikeSupervision } from '@/db/commands/station-strike';
import { superviseStation } from '@/db/commands/station-supervision';
import type { CommandOn } from './attempts';
import type { StationTestRecord } from './station-records';

export type StationCommand = CommandOn<'station'>;
type Attempt = (context: Context, record: StationTestRecord) => Promise<Outcome>;

const reason = '与挂牌照片核对后提出';
const ref = ({ id, version }: StationTestRecord) => ({ id, version });
const content = ({ stationId }: StationTestRecord, builtOn: string) => ({
  ...{ stationId, builtOn, operator: '镇人民政府', note: '' },
});

/** Each command as a person would give it who sees the station as it stands. */
export const stationAttempts: Record<StationCommand, Attempt> = {
  'station.save': (context, record) =>
    saveStation(context, {
      ...content(record, '2024-06-11'),
      ...ref(record),
      programme: record.programme,
      isAnother: 'on',
    }),
  'station.discard': (context, record) => discardStation(context, ref(record)),
  'station.submit': (context, record) => submitStation(context, ref(record)),
  'station.withdraw': (context, record) => withdrawStation(context, ref(record)),
  'station.correct': (context, record) => correctStation(context, { ref: ref(record), reason }),
  'station.approve': (context, record) => approveStation(context, ref(record)),
  'station.return': (context, record) => returnStation(context, { ref: ref(record), reason }),
  'station.confirm': (context, record) => confirmStation(context, ref(record)),
  'station.dispute': (context, record) =>
    disputeStation(context, { ...content(record, '2024-06-21'), ref: ref(record), reason }),
  'station.propose': (context, record) =>
    proposeStationWording(context, { ...content(record, '2024-06-15'), ref: ref(record), reason }),
  'station.agree': (context, record) => agreeStationWording(context, ref(record)),
  'station.count': (context, record) =>
    countStation(context, { ref: ref(record), countedOn: '2025-06-30', staff: '3', certified: '2' }),
  'station.supervise': (context, record) =>
    superviseStation(context, {
      ref: ref(record),
      supervisedOn: '2025-05-06',
      supervisor: '社工机构',
      topic: '个案工作',
    }),
  'station.strike': (context, record) =>
    strikeSupervision(context, { ref: ref(record), supervisionId: record.supervisionId, reason }),
};
