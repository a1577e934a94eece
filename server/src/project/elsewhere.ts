/** Findings whose place lies in another document, told in this one: at the words that bring that document in. */
import type { SpecProblem } from '../spec/problem.js';
import { readingOf } from '../spec/read.js';
import { pathOf } from '../syntax/locate.js';
import type { Node } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import type { Source } from './whole.js';

export interface Placed {
  readonly problem: SpecProblem;
  /** Where it really stands, if that is in another document. */
  readonly origin: Span | undefined;
  /** Of the field, which is the same in every document of the chain. */
  readonly path: string;
}

export function place(
  problem: SpecProblem,
  root: Node | undefined,
  sources: ReadonlyMap<string, Source>,
): Placed {
  const origin = problem.at.span;
  const source = origin.file === undefined ? undefined : sources.get(origin.file);
  if (source === undefined) return { problem, origin: undefined, path: pathOf(root, origin) };
  const { document, via } = source;
  const path = pathOf(readingOf(document).tree.root, origin);
  return {
    origin,
    path,
    problem: {
      ...problem,
      at: { span: via.span },
      message: `${problem.message} (${whence(source, path)}.)`,
      related: [
        { span: origin, message: path === '' ? 'here' : `\`${path}\` stands here` },
        ...(problem.related ?? []),
      ],
    },
  };
}

function whence({ document, role }: Source, path: string): string {
  const place = `in \`${nameOf(document.uri)}\`${path === '' ? '' : ` at \`${path}\``}`;
  return role === 'library'
    ? `It stands ${place}`
    : `Inherited: it stands ${place}; a value written here wins over it, \`null\` takes it away`;
}

/** `base.cell.yaml`, of a uri or a path. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** One problem, wherever it is told. */
export function identityOf({ rule, at, message }: SpecProblem, uri: string): string {
  const { start, end, file = uri } = at.span;
  return `${rule} ${file} ${start}:${end} ${message}`;
}
