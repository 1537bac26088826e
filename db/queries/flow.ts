import 'server-only';
import { asFacts, flows } from '@/db/schema';
import { type Flow, flowContentFields } from '@/domain/flow';
import type { FactLedger } from './fact-ledger';

export const flowLedger: FactLedger<Flow, 'flow'> = {
  noun: 'flow',
  word: '资金记录',
  facts: asFacts(flows),
  answers: null,
  fields: flowContentFields,
  projectKeys: ['projectId'],
  trustKeys: ['trustId'],
  pairingKeys: ['pairingId'],
};
