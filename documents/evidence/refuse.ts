import { Refusal } from '@/domain/refusal';

/** The answer to a file that is not taken: what is wrong with it and what to do. */
export function refuse(sentence: string): Refusal {
  return new Refusal('invalid', sentence);
}

export const damaged = (word: string) =>
  refuse(`${word}不完整或已损坏；请在本机打开确认无误，另存一份后重新上传。`);
