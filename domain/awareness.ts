import type { PlainDate } from './calendar';

/** How the village was asked whether it knows its pairing. */
export const askingWays = ['visit', 'phone', 'letter'] as const;
export type AskingWay = (typeof askingWays)[number];
export const askingWayWords: Record<AskingWay, string> = { visit: '走访', phone: '电话', letter: '书面' };

/** What came of it. Who was not reached has not answered. */
export const awarenessAnswers = ['aware', 'unaware', 'unreached'] as const;
export type AwarenessAnswer = (typeof awarenessAnswers)[number];
export const awarenessWords: Record<AwarenessAnswer, string> = {
  aware: '知晓',
  unaware: '不知晓',
  unreached: '未联系上',
};

interface Asked {
  readonly askedOn: PlainDate;
  readonly answer: AwarenessAnswer;
}

/** What a receiving end last answered; null where it was never reached. */
export function lastAnswer(asked: readonly Asked[]): AwarenessAnswer | null {
  const reached = asked.filter(({ answer }) => answer !== 'unreached');
  return (
    reached.reduce<Asked | null>((last, one) => (last && last.askedOn > one.askedOn ? last : one), null)
      ?.answer ?? null
  );
}

/** 知晓率: who knows among who was reached, as the phone checks of 2020 counted (domain.md 0.3); null where nobody was. */
export function awarenessShare({
  aware,
  reached,
}: {
  readonly aware: number;
  readonly reached: number;
}): number | null {
  return reached === 0 ? null : aware / reached;
}
