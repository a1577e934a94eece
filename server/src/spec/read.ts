/** A text read as a spec: its tree, its located view, and everything that is wrong with its YAML or its shape. */
import type { Problem } from '../finding/finding.js';
import type { Cell, Library } from '../generated/cell.js';
import { cell as cellShape, config as configShape, library as libraryShape } from '../generated/shape.js';
import { keptWith, once, withLate } from '../quantity/once.js';
import { parseTree } from '../syntax/parse.js';
import { parseAgain } from '../syntax/reread.js';
import type { SyntaxProblem, SyntaxTree } from '../syntax/tree.js';
import type { Document } from '../text/document.js';
import { lowering, lowerRoot } from './lower.js';
import type { NamedMaterial } from './named-material.js';
import type { SpecProblem } from './problem.js';
import type { RecordShape } from './shape.js';
import { checkStructure } from './structure.js';

/** A cell design, a library of materials for several of them, or how both are checked. */
export type SpecKind = 'cell' | 'library' | 'config';

export interface SpecReading {
  readonly kind: SpecKind;
  readonly shape: RecordShape;
  readonly tree: SyntaxTree;
  /** For a library, a cell that has nothing but `materials` and `references`; a configuration has other fields altogether (config/). */
  readonly spec: Cell;
  /** Every place of the tree that names a material. */
  readonly names: readonly NamedMaterial[];
  readonly problems: readonly SpecProblem[];
  /** Offset behind which the text broke and nothing is trusted. */
  readonly trustedUntil: number;
}

export function kindOf(uri: string): SpecKind {
  if (/(?:^|[/\\])cellspec\.config\.ya?ml$/i.test(uri)) return 'config';
  return /\.celllib\.ya?ml$/i.test(uri) ? 'library' : 'cell';
}

/** `line2.base.cell.yaml`: a part of a cell that others extend. What it leaves out is not missing. */
export function isPart(uri: string): boolean {
  return /\.base\.cell\.ya?ml$/i.test(uri);
}

const readings = keptWith<Document, SpecReading>();

/** The reading of a document on its own, made once. */
export function readingOf(document: Document): SpecReading {
  return readings.get(document) ?? keptReading(document, parseTree(document.text));
}

/** Reads a document that came out of another by an edit, if that one was read: what did not change is taken over. */
export function readAfter(earlier: Document, document: Document): void {
  const known = readings.get(earlier);
  if (known === undefined || readings.get(document) !== undefined) return;
  keptReading(document, parseAgain({ text: earlier.text, tree: known.tree }, document.text));
}

function keptReading(document: Document, tree: SyntaxTree): SpecReading {
  const { uri, name = uri, text } = document;
  const reading = readTree(tree, text, kindOf(name));
  readings.set(document, reading);
  return reading;
}

export function readSpec(text: string, kind: SpecKind): SpecReading {
  return readTree(parseTree(text), text, kind);
}

const shapes: Readonly<Record<SpecKind, RecordShape>> = {
  cell: cellShape,
  library: libraryShape,
  config: configShape,
};

export function shapeOf(kind: SpecKind): RecordShape {
  return shapes[kind];
}

/** `tree`: of the text, or of the text and what it inherits; then the places of problems may lie in other documents. */
export function readTree(tree: SyntaxTree, text: string, kind: SpecKind): SpecReading {
  const shape = shapes[kind];
  const found: SpecProblem[] = tree.problems.map((problem) => fromSyntax(problem));
  const breaks = tree.problems.find((each) => each.breaks);
  const trustedUntil = breaks ? lineStart(text, breaks.span.start) : Number.POSITIVE_INFINITY;

  const report = (problem: SpecProblem) => found.push(problem);
  // The generator prints `Cell` from the same schema that `shape` comes from, so lowering by the one yields the other.
  const seen = lowering(report);
  const spec = (lowerRoot(tree.root, shape, seen) ?? {
    where: { span: { start: 0, end: 0 } },
  }) as Cell & Library;
  // The shape is held against the schema when somebody wants to know, and there is a doubt: a hover does not.
  const problems = once(() => {
    if (seen.doubtful && (!breaks || tree.root)) checkStructure(tree, text, shape, kind, report);
    return found;
  });
  return readingWith({ kind, shape, tree, spec, names: seen.names, trustedUntil }, { problems });
}

const readingWith = withLate<SpecReading, 'problems'>(['problems']);

/** The same reading of a design that knows more names. */
export function withSpec(reading: SpecReading, spec: Cell): SpecReading {
  const { kind, shape, tree, names, trustedUntil } = reading;
  return readingWith({ kind, shape, tree, spec, names, trustedUntil }, { problems: () => reading.problems });
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
}

function fromSyntax(problem: SyntaxProblem): SpecProblem {
  const { rule, span, message, related, fix } = problem;
  const base: SpecProblem & Problem = { rule, at: { span }, message };
  return {
    ...base,
    ...(related ? { related: [related] } : {}),
    ...(fix ? { fixes: [{ title: fix.title, edits: fix.edits, safety: fix.safe ? 'safe' : 'review' }] } : {}),
  };
}
