import type { HalfState } from './resolution';

/** Whom a half waits for; null once it is done. */
export function halfWaitsFor(
  { state, side, unit }: { readonly state: HalfState; readonly side: string; readonly unit: string },
  otherSide: string,
): string | null {
  switch (state) {
    case 'pending':
      return `${side}方督查交办`;
    case 'assigned':
      return `${side}方${unit}签收`;
    case 'received':
      return `${side}方${unit}办理`;
    case 'claimed':
      return `${side}方督查核实`;
    case 'verified':
      return `${otherSide}方审核人确认`;
    case 'confirmed':
      return null;
  }
}
