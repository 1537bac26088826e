'use server';

import { action } from '@/app/_request/action';
import { endContact, revealContact, saveContact } from '@/db/commands/contact';
import {
  agreePairingWording,
  approvePairing,
  confirmPairing,
  correctPairing,
  discardPairing,
  disputePairing,
  proposePairingWording,
  returnPairing,
  savePairing,
  submitPairing,
  withdrawPairing,
} from '@/db/commands/pairing';
import { recordAwareness } from '@/db/commands/pairing-ask';
import { exitPairing } from '@/db/commands/pairing-exit';
import { drawSpotCheck } from '@/db/commands/spot-check';

export const enter = action(savePairing, (outcome) => `/pairings/${outcome.ids[0] ?? ''}`);
export const change = action(savePairing);
export const discard = action(discardPairing, () => '/pairings');
export const submit = action(submitPairing);
export const withdraw = action(withdrawPairing);
export const correct = action(correctPairing, (outcome) => `/pairings/${outcome.ids[0] ?? ''}`);
export const approve = action(approvePairing);
export const giveBack = action(returnPairing);
export const confirm = action(confirmPairing);
export const dispute = action(disputePairing);
export const propose = action(proposePairingWording);
export const agree = action(agreePairingWording);
export const exit = action(exitPairing);
export const ask = action(recordAwareness);
export const nameContact = action(saveContact);
export const dropContact = action(endContact);
export const showPhone = action(revealContact);
export const draw = action(drawSpotCheck, (outcome) => `/pairings/checks/${outcome.ids[0] ?? ''}`);
