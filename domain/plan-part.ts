import type { Path } from './plan-fault';

/**
 * A plan as it was written, faulty or not: every reader answers "not there" for what has the wrong type, so that a
 * rule says what it can about a plan whose other parts are broken. The schema speaks about types.
 */
export interface Part {
  readonly path: Path;
  readonly fields: Readonly<Record<string, unknown>>;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function part(value: unknown, path: Path = []): Part {
  return { path, fields: isFields(value) ? value : {} };
}

/** Whether the key is written at all, whatever its value. */
export function has({ fields }: Part, key: string): boolean {
  return Object.hasOwn(fields, key);
}

function fieldAt(parent: Part, key: string): unknown {
  return has(parent, key) ? parent.fields[key] : undefined;
}

export function partAt(parent: Part, key: string): Part {
  return part(fieldAt(parent, key), [...parent.path, key]);
}

/** The items of a list, each with its place; those that are no maps read as empty ones. */
export function partsAt(parent: Part, key: string): Part[] {
  const items = fieldAt(parent, key);
  return Array.isArray(items) ? items.map((item, at) => part(item, [...parent.path, key, at])) : [];
}

export function valuesAt(parent: Part, key: string): unknown[] {
  const items = fieldAt(parent, key);
  return Array.isArray(items) ? items : [];
}

export function textAt(parent: Part, key: string): string | null {
  const value = fieldAt(parent, key);
  return typeof value === 'string' ? value : null;
}

export function numberAt(parent: Part, key: string): number | null {
  const value = fieldAt(parent, key);
  return typeof value === 'number' ? value : null;
}

/** The texts written under one key of every item: the codes that others may refer to. */
export function textsOf(parts: readonly Part[], key: string): string[] {
  return parts.map((each) => textAt(each, key)).filter((text) => text !== null);
}

/** The measures and all their indicators, in the order of the file. */
export function indicatorsOf(plan: Part): Part[] {
  return partsAt(plan, 'measures').flatMap((measure) => partsAt(measure, 'indicators'));
}
