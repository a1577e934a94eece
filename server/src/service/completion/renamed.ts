/** The design with another name in one place; everything else is the very same. */

import type { Span } from '../../text/span.js';
import type { CellSpec } from './site.js';

export function renamed(spec: CellSpec, at: Span, name: string): CellSpec {
  // Copies keep the shape of what they copy.
  return copied(spec, at, name) as CellSpec;
}

/** Recursion is safe: it goes no deeper than the schema does. */
function copied(value: unknown, at: Span, name: string): unknown {
  if (Array.isArray(value)) {
    const index = value.findIndex((each) => holds(each, at));
    return value.map((each, position) => (position === index ? copied(each, at, name) : each));
  }
  if (!isObject(value)) return value;
  const { where } = value;
  if (isWhere(where) && 'text' in value) {
    const { start, end } = where.span;
    return start === at.start && end === at.end ? { ...value, value: name, text: name } : value;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'where' || !holds(inner, at)) continue;
    return { ...value, [key]: copied(inner, at, name) };
  }
  return value;
}

/** Whether the place lies in this value, or in the name of an entry. */
function holds(value: unknown, at: Span): boolean {
  if (Array.isArray(value)) return value.some((each) => holds(each, at));
  if (!isObject(value)) return false;
  const { where, name } = value;
  if (where !== undefined) return isWhere(where) && where.span.start <= at.start && at.end <= where.span.end;
  return isObject(name) && (holds(name, at) || holds(value.value, at));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A place in this document; what is inherited lies in another. */
function isWhere(value: unknown): value is { readonly span: Span } {
  return isObject(value) && isObject(value.span) && value.span.file === undefined;
}
