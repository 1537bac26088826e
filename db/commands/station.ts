import 'server-only';
import { stationLedger } from '@/db/queries/station';
import { missingOfStation, type Station } from '@/domain/station';
import { stationContent } from '@/domain/station-input';
import { agreeWording, confirmFact, disputeFact, proposeWording } from './fact/answer';
import type { FactKind } from './fact/kind';
import { returnFact } from './fact/return';
import { approveFact } from './fact/review';
import { saveFact } from './fact/save';
import { correctFact, discardFact, submitFact, withdrawFact } from './fact/submit';
import { foreignPlace, wrongPlace } from './station-place';
import { sameStation } from './station-twin';

const station: FactKind<Station> = {
  ...stationLedger,
  content: stationContent,
  wrong: wrongPlace,
  entered: foreignPlace,
  missing: missingOfStation,
  similar: sameStation,
};

export const saveStation = saveFact(station);
export const discardStation = discardFact(station);
export const submitStation = submitFact(station);
export const withdrawStation = withdrawFact(station);
export const correctStation = correctFact(station);
export const approveStation = approveFact(station);
export const returnStation = returnFact(station);
export const confirmStation = confirmFact(station);
export const disputeStation = disputeFact(station);
export const proposeStationWording = proposeWording(station);
export const agreeStationWording = agreeWording(station);
