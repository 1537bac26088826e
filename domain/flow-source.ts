import { type Flow, type FlowSource, sourceOf } from './flow';

type Ids = Pick<Flow, 'projectId' | 'trustId' | 'pairingId'>;

/** `project:12`: the one word that sums, proposals and matches go by. */
export function sourceKey({ kind, id }: { readonly kind: FlowSource; readonly id: number }): string {
  return `${kind}:${id}`;
}

/** The same word of an entry. */
export function keyOf(flow: Ids): string {
  return sourceKey(sourceOf(flow));
}

/** Such a word as an entry names its source. */
export function idsOf(source: string): Ids {
  const [kind, id] = source.split(':') as [FlowSource, string];
  return { projectId: null, trustId: null, pairingId: null, [`${kind}Id`]: Number(id) };
}
