import type { PlainDate } from './calendar';
import type { Presence } from './meeting';
import { dateText } from './phrase';

/** Everything that both sides sign: the text and the facts that it states. */
export interface MinutesContent {
  readonly meeting: {
    readonly series: string;
    readonly number: number;
    readonly heldOn: PlainDate;
    readonly place: string;
    readonly chair: string;
    readonly host: string;
  };
  readonly opening: string;
  readonly heard: string;
  readonly demands: string;
  readonly resolutions: readonly {
    readonly number: number;
    readonly text: string;
    readonly area: string;
    /** 牵头单位 by side, in the order of the parties. */
    readonly leads: readonly { readonly side: string; readonly unit: string }[];
    readonly supporting: string;
    /** 2025年12月31日前, 长期坚持 */
    readonly due: string;
    readonly expectedResult: string;
  }[];
  readonly attendees: readonly {
    readonly side: string;
    readonly name: string;
    readonly duty: string;
    readonly presence: Presence;
  }[];
}

/** How minutes begin: when, who, where and what, then what the drafter adds. */
export function openingText(
  { name, heldOn, place, chair }: { name: string; heldOn: PlainDate; place: string; chair: string },
  more: string,
): string {
  return `${dateText(heldOn)}，${chair}在${place}主持召开${name}。${more}现纪要如下：`;
}
