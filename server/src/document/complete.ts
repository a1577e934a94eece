/** What can be written where a document names a spec: its path, and behind `#` a field of it or a figure that follows from it. */
import { figureTable, valueText } from '../service/figure-table.js';
import { followPath, readPath } from '../syntax/follow-path.js';
import { resolve } from '../syntax/tree.js';
import { lineStart } from '../text/line-ends.js';
import type { Span } from '../text/span.js';
import { specOf } from './check-reference.js';
import type { Surroundings } from './links.js';
import type { DesignDocument } from './read.js';

export interface ReferenceOffer {
  readonly kind: 'file' | 'field' | 'figure';
  readonly label: string;
  /** The value it has. */
  readonly detail: string | undefined;
  readonly span: Span;
  readonly newText: string;
}

export interface ReferencePaths {
  /** As they would be written in the document. */
  readonly paths: () => readonly string[];
  /** An editor that offers the paths of links by itself is not told them twice. */
  readonly inLinks: boolean;
}

const tie = /<!--\s*cellspec:[ \t]*([^\s>]{0,300})$/;
const link = /(?:\]\(<?|^[ \t]*\[[^\]]+\]:[ \t]*<?)([^)\s>]{0,300})$/;

export function completeReference(
  markdown: DesignDocument,
  offset: number,
  around: Surroundings,
  { paths, inLinks }: ReferencePaths,
): readonly ReferenceOffer[] | undefined {
  const { text } = markdown.document;
  const before = text.slice(lineStart(text, offset), offset);
  const inTie = tie.exec(before);
  const written = (inTie ?? link.exec(before))?.[1];
  if (written === undefined) return undefined;
  const start = offset - written.length;
  const sign = written.indexOf('#');
  if (sign < 0) {
    if (inTie === null && !inLinks) return undefined;
    const span = { start, end: offset };
    return paths().map((path) => {
      const newText = path.replace(/^\.\//, written.startsWith('./') ? './' : '');
      return { kind: 'file', label: newText, detail: undefined, span, newText };
    });
  }
  const path = written.slice(0, sign);
  if (!/\.(?:cell|celllib)\.ya?ml$/i.test(path) && !(inTie && path === '')) return undefined;
  return fields(markdown, path, { start: start + sign + 1, end: offset }, around);
}

function fields(
  markdown: DesignDocument,
  path: string,
  { start, end }: Span,
  around: Surroundings,
): readonly ReferenceOffer[] | undefined {
  const here = { start, end };
  const reference = { kind: 'tie', span: here, target: here, path, pathSpan: here, fieldSpan: here } as const;
  const spec = specOf({ ...reference, field: undefined }, { ...around, markdown });
  if ('why' in spec) return undefined;
  const written = markdown.document.text.slice(start, end);
  const dot = written.lastIndexOf('.');
  const parent = written.slice(0, Math.max(dot, 0));
  const span = { start: start + dot + 1, end };
  if (parent === 'figures')
    return figureTable(spec, around.knowledge).flatMap((row): ReferenceOffer[] => {
      const detail = valueText(row);
      return detail === undefined ? [] : [{ kind: 'figure', label: row.id, detail, span, newText: row.id }];
    });
  const node = resolve(followPath(spec.whole.tree.root, readPath(parent) ?? [])?.node);
  const entries = node?.kind === 'map' ? node.fields : [];
  const own = entries
    .filter(({ key }) => /^[^\s."[\]]+$/.test(key.text))
    .map(({ key, value }): ReferenceOffer => {
      const plain = resolve(value);
      const detail = plain?.kind === 'scalar' ? plain.text : undefined;
      return { kind: 'field', label: key.text, detail, span, newText: key.text };
    });
  const figures: ReferenceOffer = {
    kind: 'figure',
    label: 'figures',
    detail: 'what follows from the spec',
    span,
    newText: 'figures.',
  };
  return parent === '' && spec.reading.kind === 'cell' ? [...own, figures] : own;
}
