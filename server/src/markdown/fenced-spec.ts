/** Specs quoted in a document: a fence tagged `cellspec`, read as a text of its own whose offsets differ from the document's by a constant. */
import { afterLine, lineStart } from '../text/line-ends.js';
import type { Span } from '../text/span.js';
import type { Fence, MarkdownReading } from './reading.js';

export interface FencedSpec {
  /** Offset of `text` in the document. */
  readonly base: number;
  /** Content of the fence; what it is indented or quoted by is spaces. */
  readonly text: string;
  /** `cellspec fragment`: part of a spec, of which nothing is missing. */
  readonly fragment: boolean;
  readonly kind: 'cell' | 'library';
  /** What stands before the content in each line: `> `, or the indent of a list. */
  readonly prefix: string;
}

export function fencedSpecs({ text, fences }: MarkdownReading): readonly FencedSpec[] {
  return fences.flatMap((fence) => {
    const words = tagOf(fence);
    return words === undefined ? [] : [fencedSpec(text, fence, words)];
  });
}

/** Words behind the tag: `cellspec`, `yaml cellspec`, `{.cellspec .fragment}`. Undefined for any other fence. */
function tagOf({ info }: Fence): readonly string[] | undefined {
  const words = info
    .replace(/[{}]/g, ' ')
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^\./, ''));
  const [first = '', ...rest] = words;
  if (first === 'cellspec') return rest;
  return /^ya?ml$/i.test(first) && rest.includes('cellspec') ? rest : undefined;
}

function fencedSpec(document: string, fence: Fence, words: readonly string[]): FencedSpec {
  const { start, end } = contentOf(document, fence);
  let text = '';
  let at = start;
  for (const line of fence.lines) {
    text += blank(document.slice(at, line.start)) + document.slice(line.start, line.end);
    at = line.end;
  }
  text += blank(document.slice(at, end));
  const [first] = fence.lines;
  return {
    base: start,
    text,
    fragment: words.includes('fragment'),
    kind: words.includes('library') ? 'library' : 'cell',
    prefix: first ? document.slice(lineStart(document, first.start), first.start) : '',
  };
}

/** From the line behind the opening fence to the beginning of the closing one. */
function contentOf(document: string, { span, close }: Fence): Span {
  const start = Math.min(afterLine(document, span.start), span.end);
  const end = close ? lineStart(document, close.start) : span.end;
  return { start, end: Math.max(start, end) };
}

/** Line breaks stay where they are. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
