/** Where a document names a spec, and a field in it: `[cell](cells/a.cell.yaml#anode)`, `<!-- cellspec: cells/a.cell.yaml#anode.thickness -->`. */
import type { MarkdownReading } from '../markdown/reading.js';
import type { Span } from '../text/span.js';

export interface Reference {
  readonly kind: 'link' | 'tie';
  /** The link, or the comment. */
  readonly span: Span;
  /** Path and field, as written. */
  readonly target: Span;
  /** From the folder of the document, with forward slashes; empty for a spec that the document quotes. */
  readonly path: string;
  readonly pathSpan: Span;
  /** `anode.active_material`; undefined where a spec is named and no field of it. */
  readonly field: string | undefined;
  readonly fieldSpan: Span;
}

export function referencesIn(reading: MarkdownReading): readonly Reference[] {
  return [...linked(reading), ...ties(reading)].sort((a, b) => a.span.start - b.span.start);
}

function linked({ text, links }: MarkdownReading): Reference[] {
  return links.flatMap(({ span, target }) => {
    const written = text.slice(target.start, target.end);
    // An address, or the root of a site, is no file that can be looked for.
    if (/^(?:[a-z][a-z\d+.-]*:|[\\/#])/i.test(written)) return [];
    if (!/\.(?:cell|celllib)\.ya?ml(?:#|$)/i.test(written)) return [];
    return [referenceAt('link', span, target, text)];
  });
}

/** No path is longer, and a comment of spaces takes no time. */
const tie = /<!--\s{0,20}cellspec:[ \t]{0,20}((?:(?!-->)[^\n\r]){0,300}?)[ \t]{0,20}-->/g;

function ties({ text, comments }: MarkdownReading): Reference[] {
  return comments.flatMap((comment) =>
    [...text.slice(comment.start, comment.end).matchAll(tie)].map((match) => {
      const start = comment.start + match.index;
      const [all, target = ''] = match;
      const from = start + all.indexOf(target, all.indexOf(':') + 1);
      return referenceAt(
        'tie',
        { start, end: start + all.length },
        { start: from, end: from + target.length },
        text,
      );
    }),
  );
}

function referenceAt(kind: Reference['kind'], span: Span, target: Span, text: string): Reference {
  const written = text.slice(target.start, target.end);
  const sign = written.indexOf('#');
  const pathEnd = sign < 0 ? target.end : target.start + sign;
  const fragment = sign < 0 ? '' : decoded(written.slice(sign + 1));
  // `#L12` is a line, as people share it.
  const field = fragment === '' || /^L?\d+(?:-L?\d+)?$/.test(fragment) ? undefined : fragment;
  return {
    kind,
    span,
    target,
    path: decoded(text.slice(target.start, pathEnd)).replaceAll('\\', '/'),
    pathSpan: { start: target.start, end: pathEnd },
    field,
    fieldSpan: { start: Math.min(pathEnd + 1, target.end), end: target.end },
  };
}

/** `my%20cell.cell.yaml`; what cannot be decoded is meant as it stands. */
function decoded(written: string): string {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
