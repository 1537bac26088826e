import 'server-only';
import type { Tx } from '@/db/client';
import type { Actor } from '@/domain/actor';
import type { Programme } from '@/domain/facts';
import { activityName } from '@/domain/activity';
import { flowName, sourceName } from '@/domain/flow';
import { pairingName } from '@/domain/pairing';
import { stationName } from '@/domain/station';
import { trainingName } from '@/domain/training';
import { visitName } from '@/domain/visit';
import { activityLedger } from './activity';
import { listWaitingFacts } from './fact-waiting';
import { flowLedger } from './flow';
import { pairingLedger } from './pairing';
import { projectLedger } from './project';
import { stationLedger } from './station';
import { trainingLedger } from './training';
import { trustLedger } from './trust';
import { visitLedger } from './visit';

/** What is under way in the ledgers, as tasks are called. */
export async function waitingFacts(tx: Tx, actor: Actor, programme: Programme) {
  const visits = await listWaitingFacts(tx, visitLedger, actor, programme);
  const pairings = await listWaitingFacts(tx, pairingLedger, actor, programme);
  const activities = await listWaitingFacts(tx, activityLedger, actor, programme);
  const trainings = await listWaitingFacts(tx, trainingLedger, actor, programme);
  const stations = await listWaitingFacts(tx, stationLedger, actor, programme);
  const projects = await listWaitingFacts(tx, projectLedger, actor, programme);
  const flows = await listWaitingFacts(tx, flowLedger, actor, programme);
  const trusts = await listWaitingFacts(tx, trustLedger, actor, programme);
  return [
    ...visits.map((fact) => ({
      ...fact,
      label: visitName(fact.content, programme.parties),
      href: `/visits/${fact.id}`,
      about: visitLedger.word,
    })),
    ...pairings.map((fact) => ({
      ...fact,
      label: pairingName(fact.content, fact.names),
      href: `/pairings/${fact.id}`,
      about: pairingLedger.word,
    })),
    ...activities.map((fact) => ({
      ...fact,
      label: `${activityName(fact.content)}（${fact.names.pairings[fact.content.pairingId] ?? ''}）`,
      href: `/activities/${fact.id}`,
      about: activityLedger.word,
    })),
    ...trainings.map((fact) => ({
      ...fact,
      label: trainingName(fact.content),
      href: `/trainings/${fact.id}`,
      about: trainingLedger.word,
    })),
    ...stations.map((fact) => ({
      ...fact,
      label: stationName(fact.content, fact.names),
      href: `/stations/${fact.id}`,
      about: stationLedger.word,
    })),
    ...projects.map((fact) => ({
      ...fact,
      label: fact.content.name,
      href: `/projects/${fact.id}`,
      about: projectLedger.word,
    })),
    ...flows.map((fact) => ({
      ...fact,
      label: `${flowName(fact.content)}，${sourceName(fact.content, fact.names)}`,
      href: `/flows/${fact.id}`,
      about: flowLedger.word,
    })),
    ...trusts.map((fact) => ({
      ...fact,
      label: fact.content.name,
      href: `/trusts/${fact.id}`,
      about: trustLedger.word,
    })),
  ];
}
