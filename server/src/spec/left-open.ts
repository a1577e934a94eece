/** Texts that say an answer is still to come. Whatever a quick fix asks the author for begins like this. */
import type { ScalarNode } from '../syntax/tree.js';
import type { SpecProblem } from './problem.js';
import type { Field } from './shape.js';

/** In capitals, as they are written on purpose; behind `doi:` or `ref:` as well. */
export function isLeftOpen(text: string): boolean {
  return /^(?:(?:doi|ref):\s*)?(?:TODO|TBD|FIXME)\b/.test(text);
}

export function leftOpen(node: ScalarNode, field: Field | undefined): SpecProblem {
  const name = field ? `\`${field.name}\`` : 'This value';
  return {
    rule: 'structure/left-open',
    at: { span: node.span },
    message: `${name} still says \`${node.text}\`: to everybody else who reads the spec it looks answered. Fill it in, or delete it until it is known.`,
  };
}
