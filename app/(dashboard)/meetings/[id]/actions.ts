'use server';

import { action } from '@/app/_request/action';
import { addAgendaItem, addAttendee, removeAgendaItem, removeAttendee } from '@/db/commands/meeting/agenda';
import { draftMinutes, publishMeeting, returnMinutes, signMinutes } from '@/db/commands/meeting/minutes';
import { changeMeeting, holdMeeting } from '@/db/commands/meeting/plan';
import { recordResolution } from '@/db/commands/resolution/record';

export const change = action(changeMeeting);
export const hold = action(holdMeeting);
export const addItem = action(addAgendaItem);
export const removeItem = action(removeAgendaItem);
export const addPerson = action(addAttendee);
export const removePerson = action(removeAttendee);
export const record = action(recordResolution);
export const draft = action(draftMinutes);
export const sign = action(signMinutes);
export const giveBack = action(returnMinutes);
export const publish = action(publishMeeting);
