'use server';

import { action } from '@/app/_request/action';
import { withdrawEvidence } from '@/db/commands/evidence/attach';

export const withdrawFile = action(withdrawEvidence);
