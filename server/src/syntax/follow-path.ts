/** From the dotted path that users see in reports back to the place: the other way round of syntax/locate.ts. */
import { type Entry, type Node, resolve } from './tree.js';

/** `waivers[0].rule`, `solvents["a.b"]`. Undefined where the text is no path. */
export function readPath(text: string): readonly (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  const step = /(?:^|\.)([^\s."[\]]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (match === null) return undefined;
    const [, name, index, quoted] = match;
    if (name !== undefined) steps.push(name);
    else if (index !== undefined) steps.push(Number(index));
    else steps.push(unquoted(quoted ?? ''));
  }
  return steps;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

export interface PathEnd {
  readonly node: Node | undefined;
  /** Undefined for an item of a list. */
  readonly entry: Entry | undefined;
}

/** Undefined where the path leads nowhere. */
export function followPath(root: Node | undefined, path: readonly (string | number)[]): PathEnd | undefined {
  let end: PathEnd = { node: root, entry: undefined };
  for (const step of path) {
    const plain = resolve(end.node);
    if (plain?.kind === 'list') {
      const item = plain.items[Number(step)];
      if (item === undefined) return undefined;
      end = { node: item, entry: undefined };
    } else {
      const entry =
        plain?.kind === 'map' ? plain.fields.find(({ key }) => key.text === String(step)) : undefined;
      if (entry === undefined) return undefined;
      end = { node: entry.value, entry };
    }
  }
  return end;
}
