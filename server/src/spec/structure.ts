/**
 * Findings about the shape of a document. The validator generated from the schema finds them; here each of its errors
 * is given a place in the text and a sentence. One mistake, one finding.
 */
import { type Validate, validateCell, validateConfig, validateLibrary } from '../generated/validate.js';
import { resolve, type SyntaxTree } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { addMissing } from './add-missing.js';
import { explainMisplaced, explainUnknownKey, explainValue } from './explain.js';
import type { Report } from './lower.js';
import { toPlain } from './plain.js';
import type { SpecKind } from './read.js';
import type { RecordShape } from './shape.js';
import {
  conditionOn,
  entryNamed,
  exampleOfRecord,
  meantBy,
  type Spot,
  spotAt,
  type ValidatorError,
} from './spot.js';
import { lowerFirst } from './wording.js';

const validators: Readonly<Record<SpecKind, Validate>> = {
  cell: validateCell,
  library: validateLibrary,
  config: validateConfig,
};

/** More of the same would bury everything else. */
const mostOfOneKind = 50;

export function checkStructure(
  tree: SyntaxTree,
  text: string,
  shape: RecordShape,
  kind: SpecKind,
  report: Report,
): void {
  const validate = validators[kind];
  if (tree.root === undefined) {
    // An empty configuration changes nothing, and nothing is wrong with that.
    if (tree.problems.length === 0 && kind !== 'config') report(emptyFile(text));
    return;
  }
  if (validate(toPlain(tree.root))) return;

  const errors = validate.errors ?? [];
  const counts = new Map<string, number>();
  const misspelt = namesMeant(errors, tree, shape);
  for (const error of errors) {
    const count = (counts.get(error.keyword) ?? 0) + 1;
    counts.set(error.keyword, count);
    if (count > mostOfOneKind) continue;
    explainError(error, { tree, text, shape }, misspelt, report);
  }
}

function emptyFile(text: string) {
  return {
    rule: 'structure/missing-key',
    at: { span: { start: 0, end: Math.min(1, text.length) } },
    message: 'This file is empty. The smallest spec has `cellspec: 1`, `cathode`, `anode` and `electrolyte`.',
    absence: true,
  };
}

/** Keys that a misspelt one was surely meant to be, so that they are not reported as missing as well. */
function namesMeant(
  errors: readonly ValidatorError[],
  tree: SyntaxTree,
  shape: RecordShape,
): ReadonlySet<string> {
  const meant = new Set<string>();
  const unknown = errors.filter((error) => error.keyword === 'additionalProperties').slice(0, mostOfOneKind);
  for (const error of unknown) {
    const spot = spotAt(tree.root, shape, error.instancePath);
    if (spot?.shape.kind !== 'record') continue;
    const name = meantBy(String(error.params.additionalProperty), spot.shape);
    if (name !== undefined) meant.add(`${error.instancePath}/${name}`);
  }
  return meant;
}

interface Document {
  readonly tree: SyntaxTree;
  readonly text: string;
  readonly shape: RecordShape;
}

function explainError(
  error: ValidatorError,
  { tree, text, shape }: Document,
  misspelt: ReadonlySet<string>,
  report: Report,
): void {
  const spot = spotAt(tree.root, shape, error.instancePath);
  if (spot === undefined) return;
  switch (error.keyword) {
    // The error of `if` only repeats that its `then` failed.
    case 'if':
      return;
    case 'additionalProperties': {
      const name = String(error.params.additionalProperty);
      const entry = entryNamed(spot.node, name);
      // A key without a value is reported as that, at the same place.
      if (entry?.value !== undefined) report(explainUnknownKey(entry, spot, shape));
      return;
    }
    case 'required': {
      const name = String(error.params.missingProperty);
      if (misspelt.has(`${error.instancePath}/${name}`)) return;
      report({
        rule: 'structure/missing-key',
        at: { span: labelOf(spot, tree) },
        message: missingSentence(name, spot),
        absence: true,
        fixes: addMissing(name, spot, { text, root: tree.root }),
      });
      return;
    }
    case 'false schema':
      if (spot.entry) report(explainMisplaced(spot.entry, spot));
      return;
    default:
      report(explainValue(error, spot));
  }
}

function missingSentence(name: string, spot: Spot): string {
  const field = spot.shape.kind === 'record' ? spot.shape.fields.get(name) : undefined;
  const example = field && (field.examples[0] ?? exampleOfRecord(field.shape));
  const because = conditionOn(name, 'required', spot.node, spot.shape)?.because;
  const reason = because === undefined ? '' : ` ${because}`;
  const hint = `${reason}${example === undefined ? '' : ` Add it, for example \`${name}: ${example}\`.`}`;
  const what = field && field.title !== name ? ` (${lowerFirst(field.title)})` : '';
  return `\`${name}\`${what} is missing from ${spot.owner}.${hint}`;
}

/** The token that names a record: its key, or the first key of the file. */
function labelOf(spot: Spot, tree: SyntaxTree): Span {
  if (spot.entry) return spot.entry.key.span;
  const root = resolve(tree.root);
  const first = root?.kind === 'map' ? root.entries[0]?.key.span : undefined;
  return (
    first ?? { start: root?.span.start ?? 0, end: Math.min((root?.span.start ?? 0) + 1, root?.span.end ?? 1) }
  );
}
