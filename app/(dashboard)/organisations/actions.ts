'use server';

import { action } from '@/app/_request/action';
import { mergeOrganisation } from '@/db/commands/organisation/merge';
import { saveOrganisation } from '@/db/commands/organisation/save';
import { splitOrganisation } from '@/db/commands/organisation/split';

export const enter = action(saveOrganisation, (outcome) => `/organisations/${outcome.ids[0] ?? ''}`);
export const change = action(saveOrganisation);
export const merge = action(mergeOrganisation);
export const split = action(splitOrganisation);
