/** The design with another name in one place; everything else is the very same. */

import type { Span } from '../../text/span.js';
import type { CellSpec } from './site.js';

/** The place is looked for once, however many names are tried in it. */
export function renamer(spec: CellSpec, at: Span): (name: string) => CellSpec {
  const rename = renaming(spec, at);
  // Copies keep the shape of what they copy.
  return (name) => (rename === undefined ? spec : (rename(name) as CellSpec));
}

/** Recursion is safe: it goes no deeper than the schema does. Undefined where the place is not in this value. */
function renaming(value: unknown, at: Span): ((name: string) => unknown) | undefined {
  if (Array.isArray(value)) {
    const index = value.findIndex((each) => holds(each, at));
    const rename = renaming(value[index], at);
    return rename && ((name) => value.map((each, position) => (position === index ? rename(name) : each)));
  }
  if (!isObject(value)) return undefined;
  const { where } = value;
  if (isWhere(where) && 'text' in value) {
    const { start, end } = where.span;
    if (start !== at.start || end !== at.end) return undefined;
    return (name) => ({ ...value, value: name, text: name });
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'where' || !holds(inner, at)) continue;
    const rename = renaming(inner, at);
    return rename && ((name) => ({ ...value, [key]: rename(name) }));
  }
  return undefined;
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
