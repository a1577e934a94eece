/** What is wrong with the text of a quantity, in a sentence, at the part to edit. */
import type { Fix } from '../finding/finding.js';
import { type Dimension, dimensions } from '../quantity/dimension.js';
import type { QuantityProblem } from '../quantity/problem.js';
import type { ScalarNode } from '../syntax/tree.js';
import { type Span, within } from '../text/span.js';
import type { SpecProblem } from './problem.js';
import type { Field, ScalarShape } from './shape.js';
import { listed, withArticle } from './wording.js';

export function explainQuantity(
  problem: QuantityProblem,
  node: ScalarNode,
  shape: ScalarShape,
  field: Field | undefined,
): SpecProblem {
  const span = stretch(problem, node);
  const fix = isLiteral(node) ? fixOf(problem, span) : undefined;
  return {
    rule: 'structure/bad-quantity',
    at: { span },
    message: sentence(problem, node, shape, field),
    ...(fix ? { fixes: [fix] } : {}),
  };
}

/** The unit is right, only unusually spelt. */
export function unusualSpelling(
  preferred: { readonly start: number; readonly end: number; readonly newText: string },
  node: ScalarNode,
): SpecProblem {
  const span = within(node.span, preferred.start, preferred.end);
  return {
    rule: 'structure/unit-spelling',
    at: { span },
    message: `\`${node.text.slice(preferred.start, preferred.end)}\` is understood; the usual spelling is \`${preferred.newText}\`.`,
    fixes: [
      {
        title: `Write \`${preferred.newText}\``,
        edits: [{ span, newText: preferred.newText }],
        safety: 'safe',
      },
    ],
  };
}

/** Offsets inside the value are offsets in the file only where the text stands as it is: no quotes, escapes or folded lines. */
export function isLiteral(node: ScalarNode): boolean {
  return node.style === 'plain' && node.span.end - node.span.start === node.text.length;
}

function stretch(problem: QuantityProblem, node: ScalarNode): Span {
  if (!isLiteral(node) || problem.end <= problem.start) return node.span;
  return within(node.span, problem.start, problem.end);
}

function fixOf(problem: QuantityProblem, span: Span): Fix | undefined {
  const replace = (newText: string, safety: Fix['safety'] = 'review'): Fix => ({
    title: `Write \`${newText}\``,
    edits: [{ span, newText }],
    safety,
  });
  switch (problem.kind) {
    case 'decimal-comma':
    case 'thousands-separator':
    case 'power-of-ten':
    case 'out-of-order-range':
    case 'bad-range':
      return replace(problem.newText);
    case 'unknown-unit':
      if (writtenAt.test(problem.unit)) return replace(problem.unit.replace(writtenAt, '$1 @ $2'));
      return problem.suggestion === undefined ? undefined : replace(problem.suggestion);
    case 'ambiguous-unit':
      return problem.suggestions[0] === undefined ? undefined : replace(problem.suggestions[0]);
    default:
      return undefined;
  }
}

/** `mS/cm at 25 degC`: a condition in words. */
const writtenAt = /^(\S.*?) at (\S.*)$/;

function sentence(
  problem: QuantityProblem,
  node: ScalarNode,
  shape: ScalarShape,
  field: Field | undefined,
): string {
  const name = field ? `\`${field.name}\`` : 'This value';
  const example = exampleFor(shape, field);
  const found = node.text;
  switch (problem.kind) {
    case 'empty':
      return `${name} has no value yet${example}.`;
    case 'not-a-number':
      return `${name} is a value with a unit, and \`${found}\` has no number${example}.`;
    case 'not-finite':
      return `\`${found}\` is too large to be a number.`;
    case 'decimal-comma':
      return `A decimal point is needed: \`${problem.newText}\`. A comma separates thousands in some countries and decimals in others.`;
    case 'thousands-separator':
      return `Write the number without separators: \`${problem.newText}\`.`;
    case 'power-of-ten':
      return `Write the power of ten as \`${problem.newText}\`.`;
    case 'bare-number':
      return `${name} needs a unit, for example \`${problem.example}\`; nothing is guessed.`;
    case 'unknown-unit':
      if (writtenAt.test(problem.unit))
        return `What a value was measured at stands behind an \`@\`: \`${found.replace(/ at /, ' @ ')}\`.`;
      return problem.suggestion === undefined
        ? `\`${problem.unit}\` is not a unit the format knows. ${name} is ${kindsOf(problem.expected)}${example}.`
        : `\`${problem.unit}\` is not a unit the format knows. Did you mean \`${problem.suggestion}\`?`;
    case 'wrong-dimension':
      return `\`${problem.unit}\` is a unit of ${nameOf(problem.found)}; ${name} is ${kindsOf(problem.expected)}${example}.${problem.suggestion === undefined ? '' : ` Did you mean \`${problem.suggestion}\`?`}`;
    case 'ambiguous-unit':
      return `\`${problem.unit}\` can be read in more than one way. Write ${problem.suggestions.map((each) => `\`${each}\``).join(' or ')}.`;
    case 'out-of-order-range':
      return `The smaller end comes first: \`${problem.newText}\`.`;
    case 'bad-range':
      return 'A range is written with two dots, as in `1.08..1.15`.';
    case 'bad-tolerance':
      return problem.reason === 'negative'
        ? 'A tolerance is a positive number, as in `70 +- 2 um`.'
        : 'A tolerance in percent of a temperature has no meaning; write it in degrees, as in `25 +- 2 degC`.';
    case 'mixed-forms':
      return 'A value has one form: a bound (`">= 44 Wh"`), a range (`1..2 V`) or a tolerance (`70 +- 2 um`).';
    case 'bad-condition':
      return 'Behind `@` stands the condition as a value with a unit, as in `2.0 mS/cm @ 25 degC`.';
    case 'below-absolute-zero':
      return 'This temperature is below absolute zero.';
  }
}

function exampleFor(shape: ScalarShape, field: Field | undefined): string {
  const example = field?.examples[0];
  if (field !== undefined && example !== undefined) return `; for example \`${field.name}: ${example}\``;
  return shape.unit ? `, in ${shape.unit} for example` : '';
}

function kindsOf(expected: readonly Dimension[]): string {
  const kinds = expected.map((each) =>
    dimensions[each] === '' ? 'a plain number' : withArticle(nameOf(each)),
  );
  return listed(kinds, 'or');
}

function nameOf(dimension: Dimension): string {
  return dimension.replaceAll('_', ' ');
}
