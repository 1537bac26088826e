import type { Element, Node } from '@xmldom/xmldom';

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The child elements, of one name if it is given: `w:p`. */
export function childrenOf(parent: Element, name?: string): Element[] {
  return Array.from(parent.childNodes)
    .filter(isElement)
    .filter((child) => name === undefined || child.nodeName === name);
}

/** The first element on a path of children: `w:pPr`, `w:spacing`. */
export function childAt(parent: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>(
    (found, name) => (found === null ? null : (childrenOf(found, name)[0] ?? null)),
    parent,
  );
}

/** Every element of this name below, in the order of the text. */
export function allOf(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

export function attribute(element: Element | null, name: string): string | null {
  return element?.getAttribute(name) ?? null;
}

/** A switch of the format: there without a value means on. */
export function isOn(element: Element | null): boolean {
  return element !== null && !['0', 'false', 'off'].includes(attribute(element, 'w:val') ?? '');
}
