/** Where a design breaks off, so that what it seems to lack may only not have been read. */
import type { Analysis } from '../lint/analyze.js';
import { isPart } from '../spec/read.js';
import type { Span } from '../text/span.js';

export interface DesignBreak {
  readonly at: Span;
  readonly message: string;
  /** Of its own text, and not of a file that it builds on. */
  readonly own: boolean;
}

/** Undefined where everything was read. A library that is missing takes names away, and not the design. */
export function breakOf(analysis: Analysis): DesignBreak | undefined {
  const { tree, spec } = analysis.reading;
  const own = tree.problems.find(({ breaks }) => breaks);
  if (own !== undefined) return { at: own.span, message: own.message, own: true };
  // What is found takes every rule, which hovers and completions need not wait for.
  if (spec.extends === undefined) return undefined;
  const base = analysis.findings.find(
    ({ rule, path }) => rule.startsWith('structure/file-') && path === 'extends',
  );
  return base && { at: base.span, message: base.message, own: false };
}

/** A document that is no cell by itself: a library of materials, a base that others fill in. */
export function partOf({ reading, document }: Analysis): 'library' | 'base' | undefined {
  if (reading.kind === 'library') return 'library';
  return isPart(document.name ?? document.uri) ? 'base' : undefined;
}
