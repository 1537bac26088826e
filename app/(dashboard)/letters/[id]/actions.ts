'use server';

import { action } from '@/app/_request/action';
import { changeLetter, sendLetter } from '@/db/commands/notice/letter';

export const change = action(changeLetter);
export const send = action(sendLetter);
