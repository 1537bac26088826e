'use server';

import { action } from '@/app/_request/action';
import { listInAnnex, strikeFromAnnex } from '@/db/commands/annex';
import { draftStatement, signStatement } from '@/db/commands/statement';

export const list = action(listInAnnex);
export const strike = action(strikeFromAnnex);
export const draft = action(draftStatement);
export const sign = action(signStatement);
