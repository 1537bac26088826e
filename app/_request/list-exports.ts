import 'server-only';
import { walkActivities } from '@/db/queries/activity-rows';
import { walkFlows } from '@/db/queries/flow-rows';
import { walkOrganisations } from '@/db/queries/organisation-rows';
import { walkPairings } from '@/db/queries/pairing-rows';
import { walkProjects } from '@/db/queries/project-rows';
import { walkResolutions } from '@/db/queries/resolution-rows';
import { walkStations } from '@/db/queries/station-rows';
import { walkTrainings } from '@/db/queries/training-rows';
import { walkTrusts } from '@/db/queries/trust-rows';
import { walkVisits } from '@/db/queries/visit-rows';
import { activityLedger } from '@/documents/ledgers/activity';
import { decisionLedger } from '@/documents/ledgers/decision';
import { flowListLedger } from '@/documents/ledgers/flow-list';
import { organisationLedger } from '@/documents/ledgers/organisation';
import { pairingLedger } from '@/documents/ledgers/pairing';
import { projectListLedger } from '@/documents/ledgers/project-list';
import { stationLedger } from '@/documents/ledgers/station';
import { trainingLedger } from '@/documents/ledgers/training';
import { trustListLedger } from '@/documents/ledgers/trust-list';
import { visitLedger } from '@/documents/ledgers/visit';
import { activityFilter } from '@/domain/activity-filter';
import { flowFilter } from '@/domain/flow-filter';
import { yearOf } from '@/domain/calendar';
import { organisationFilter } from '@/domain/organisation-filter';
import { pairingFilter } from '@/domain/pairing-filter';
import { projectFilter } from '@/domain/project-filter';
import { resolutionFilter } from '@/domain/resolution-filter';
import { stationFilter } from '@/domain/station-filter';
import { trainingFilter } from '@/domain/training-filter';
import { trustFilter } from '@/domain/trust-filter';
import { visitFilter } from '@/domain/visit-filter';
import { listExport } from './ledger-export';

export const pairingExport = listExport(pairingFilter, (actor, filter, on) => ({
  ledger: pairingLedger,
  entries: walkPairings(actor, filter, on),
}));

export const activityExport = listExport(activityFilter, (actor, filter) => ({
  ledger: activityLedger,
  entries: walkActivities(actor, filter),
}));

export const trainingExport = listExport(trainingFilter, (actor, filter) => ({
  ledger: trainingLedger,
  entries: walkTrainings(actor, filter),
}));

export const stationExport = listExport(stationFilter, (actor, filter, on) => ({
  ledger: stationLedger(yearOf(on)),
  entries: walkStations(actor, filter, on),
}));

export const projectExport = listExport(projectFilter, (actor, filter, on) => ({
  ledger: projectListLedger,
  entries: walkProjects(actor, filter, on),
}));

export const flowExport = listExport(flowFilter, (actor, filter) => ({
  ledger: flowListLedger,
  entries: walkFlows(actor, filter),
}));

export const trustExport = listExport(trustFilter, (actor, filter, on) => ({
  ledger: trustListLedger,
  entries: walkTrusts(actor, filter, on),
}));

export const visitExport = listExport(visitFilter, (actor, filter) => ({
  ledger: visitLedger,
  entries: walkVisits(actor, filter),
}));

export const organisationExport = listExport(organisationFilter, (actor, filter) => ({
  ledger: organisationLedger,
  entries: walkOrganisations(actor, filter),
}));

export const resolutionExport = listExport(resolutionFilter, (actor, filter, on) => ({
  ledger: decisionLedger,
  entries: walkResolutions(actor, filter, on),
}));
