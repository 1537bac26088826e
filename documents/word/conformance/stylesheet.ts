import type { Element } from '@xmldom/xmldom';
import { allOf, attribute, childAt, childrenOf } from './xml';

/** What decides a property, strongest first: the place itself, its style, what that is based on, the defaults. */
export type Layers = readonly Element[];

/** The value of a property from the strongest layer that has one: `w:spacing`, `w:line`. */
export function valueIn(layers: Layers, element: string, name: string): string | null {
  for (const layer of layers) {
    const value = attribute(childAt(layer, element), name);
    if (value !== null) return value;
  }
  return null;
}

export function numberIn(layers: Layers, element: string, name: string): number {
  return Number(valueIn(layers, element, name) ?? 0);
}

/** Resolves looks as Word does, from word/styles.xml. */
export class Stylesheet {
  private readonly styles: ReadonlyMap<string, Element>;
  private readonly standard: Element | undefined;

  constructor(private readonly root: Element) {
    const all = childrenOf(root, 'w:style');
    this.styles = new Map(all.map((style) => [attribute(style, 'w:styleId') ?? '', style]));
    this.standard = all.find(
      (style) =>
        attribute(style, 'w:type') === 'paragraph' &&
        ['1', 'true'].includes(attribute(style, 'w:default') ?? ''),
    );
  }

  paragraph(properties: Element | null): Layers {
    return this.layers(properties, properties, 'w:pPr', 'w:pPrDefault');
  }

  run(paragraphProperties: Element | null, properties: Element | null): Layers {
    return this.layers(paragraphProperties, properties, 'w:rPr', 'w:rPrDefault');
  }

  private layers(paragraph: Element | null, direct: Element | null, kind: string, standard: string): Layers {
    const id = attribute(childAt(paragraph, 'w:pStyle'), 'w:val');
    const chain = this.chain(id === null ? this.standard : this.styles.get(id));
    const styled = chain.map((style) => childAt(style, kind));
    const [defaults] = allOf(this.root, standard);
    return [direct, ...styled, childAt(defaults ?? null, kind)].filter((layer) => layer !== null);
  }

  private chain(style: Element | undefined, seen: readonly Element[] = []): Element[] {
    if (style === undefined || seen.includes(style)) return [];
    const base = attribute(childAt(style, 'w:basedOn'), 'w:val');
    return [style, ...this.chain(base === null ? undefined : this.styles.get(base), [...seen, style])];
  }
}
