/** A text read as a spec: its tree, its located view, and everything that is wrong with its YAML or its shape. */
import type { Problem } from '../finding/finding.js';
import type { Cell, Library } from '../generated/cell.js';
import { cell as cellShape, library as libraryShape } from '../generated/shape.js';
import { parseTree } from '../syntax/parse.js';
import type { SyntaxProblem, SyntaxTree } from '../syntax/tree.js';
import { lower } from './lower.js';
import type { SpecProblem } from './problem.js';
import type { RecordShape } from './shape.js';
import { checkStructure } from './structure.js';
import type { Located } from './view.js';

/** A cell design, or a library of materials for several of them. */
export type SpecKind = 'cell' | 'library';

export interface SpecReading {
  readonly kind: SpecKind;
  readonly shape: RecordShape;
  readonly tree: SyntaxTree;
  /** For a library, a cell that has nothing but `materials` and `references`. */
  readonly spec: Cell;
  readonly problems: readonly SpecProblem[];
  /** Offset behind which the text broke and nothing is trusted. */
  readonly trustedUntil: number;
}

export function kindOf(uri: string): SpecKind {
  return /\.celllib\.ya?ml$/i.test(uri) ? 'library' : 'cell';
}

export function shapeOf(kind: SpecKind): RecordShape {
  return kind === 'library' ? libraryShape : cellShape;
}

export function readSpec(text: string, kind: SpecKind): SpecReading {
  const shape = shapeOf(kind);
  const tree = parseTree(text);
  const problems: SpecProblem[] = tree.problems.map((problem) => fromSyntax(problem));
  const breaks = tree.problems.find((each) => each.breaks);
  const trustedUntil = breaks ? lineStart(text, breaks.span.start) : Number.POSITIVE_INFINITY;

  const report = (problem: SpecProblem) => problems.push(problem);
  // The generator prints `Cell` from the same schema that `shape` comes from, so lowering by the one yields the other.
  const spec = (lower(tree.root, shape, undefined, undefined, report) ?? {
    where: { span: { start: 0, end: 0 } },
  }) as Cell & Library;
  if (!breaks || tree.root) checkStructure(tree, text, shape, kind, report);
  for (const named of [spec.extends, ...(spec.use?.items ?? [])]) if (named) report(notRead(named));
  return { kind, shape, tree, spec, problems, trustedUntil };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
}

/** Said, so that silence about names and values it may hold is not taken for a check. */
function notRead(file: Located<string>): SpecProblem {
  return {
    rule: 'structure/file-not-read',
    at: file.where,
    message: `\`${file.text}\` is not read by this version: names and values it may hold are taken on trust, and nothing is called missing.`,
  };
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
