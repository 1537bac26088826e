'use server';

import { action } from '@/app/_request/action';
import { startWork } from '@/app/_request/import/start';
import { dropImport } from '@/db/commands/import/begin';

/** Reads again, imports, or undoes: what the form says. */
export const start = action(startWork);
export const drop = action(dropImport);
