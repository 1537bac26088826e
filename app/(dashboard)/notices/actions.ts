'use server';

import { action } from '@/app/_request/action';
import { answerNotice, receiveNotices } from '@/db/commands/notice/act';
import { issueNotice } from '@/db/commands/notice/issue';
import { draftLetter } from '@/db/commands/notice/letter';

export const issue = action(issueNotice, ({ ids }) => `/notices/${ids[0] ?? ''}`);
export const receive = action(receiveNotices);
export const answer = action(answerNotice);
export const draft = action(draftLetter, ({ ids }) => `/letters/${ids[0] ?? ''}`);
