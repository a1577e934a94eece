/** Validator errors in sentences: what was found, what belongs there, in the author's words and units. */
import { nearestWord } from '../knowledge/nearest.js';
import { parseQuantity } from '../quantity/parse.js';
import type { Entry, ScalarNode } from '../syntax/tree.js';
import type { Edit } from '../text/span.js';
import { explainQuantity, isLiteral } from './explain-quantity.js';
import type { SpecProblem } from './problem.js';
import type { RecordShape, ScalarShape, Shape } from './shape.js';
import {
  conditionOn,
  entryNamed,
  exampleOfRecord,
  foreignName,
  meantBy,
  type Spot,
  type ValidatorError,
  withoutUnit,
} from './spot.js';
import { lowerFirst, withArticle } from './wording.js';

/** A key the schema does not know: a neighbour's name for it, a slip of the pen, a field of another group, or nothing. */
export function explainUnknownKey(entry: Entry, spot: Spot, root: RecordShape): SpecProblem {
  const name = entry.key.text;
  const at = { span: entry.key.span };
  if (spot.shape.kind !== 'record')
    return { rule: 'structure/unknown-key', at, message: `\`${name}\` does not belong here.` };
  const meant = meantBy(name, spot.shape);
  if (meant !== undefined) {
    const foreign = foreignName(name, spot.shape) === meant;
    const free = entryNamed(spot.node, meant) === undefined;
    const message = foreign
      ? `\`${name}\` is called \`${meant}\` in a cell spec.`
      : `\`${name}\` is not a field of ${spot.owner}. Did you mean \`${meant}\`?`;
    const fixes = free
      ? [
          {
            title: `Rename to \`${meant}\``,
            edits: [{ span: entry.key.span, newText: meant }, ...unitOfKey(entry, meant, spot.shape)],
            safety: foreign ? 'safe' : 'review',
          } as const,
        ]
      : [];
    return { rule: 'structure/unknown-key', at, message, fixes };
  }
  const home = homesOf(name, root)[0];
  const elsewhere = home === undefined ? '' : ` It belongs under \`${home}\`.`;
  const own =
    home === undefined
      ? ' Data of your own goes under a key that starts with `x-`, which is never checked.'
      : '';
  return {
    rule: 'structure/unknown-key',
    at,
    message: `\`${name}\` is not a field of ${spot.owner}.${elsewhere}${own}`,
  };
}

/** `Thickness [m]: 7e-5`: the unit goes behind the number, where it is one the field can have. */
function unitOfKey({ key, value }: Entry, meant: string, shape: RecordShape): Edit[] {
  const { unit } = withoutUnit(key.text);
  const inner = shape.fields.get(meant)?.shape;
  if (unit === undefined || value?.kind !== 'scalar' || inner?.kind !== 'scalar') return [];
  if (typeof value.value !== 'number' || !isLiteral(value)) return [];
  // `kg.m-3` is how some write a product.
  const spelt = unit.replace(/(?<=[A-Za-z])\.(?=[A-Za-z])/g, ' ');
  if (!parseQuantity(`${value.text} ${spelt}`, inner.dimensions ?? []).ok) return [];
  return [{ span: { start: value.span.end, end: value.span.end }, newText: ` ${spelt}` }];
}

/** Dotted paths of the records that have a field of this name. */
export function homesOf(name: string, root: RecordShape): string[] {
  const homes: string[] = [];
  const walk = (shape: Shape, path: string, depth: number): void => {
    if (shape.kind !== 'record' || depth > 4) return;
    for (const field of shape.fields.values()) {
      const inner = path === '' ? field.name : `${path}.${field.name}`;
      if (field.name === name && path !== '') homes.push(path);
      walk(field.shape, inner, depth + 1);
    }
  };
  walk(root, '', 0);
  return homes;
}

/** A field that exists, but has no place beside its neighbours. */
export function explainMisplaced(entry: Entry, spot: Spot): SpecProblem {
  const name = entry.key.text;
  const parent = spot.parent;
  const condition = parent && conditionOn(name, 'forbidden', parent.node, parent.shape);
  const decisive = entryNamed(parent?.node, condition?.when[0]?.field ?? '');
  const title = spot.field && spot.field.title !== name ? ` (${lowerFirst(spot.field.title)})` : '';
  return {
    rule: 'structure/misplaced-key',
    at: { span: entry.key.span },
    message: `\`${name}\`${title} has no place here. ${condition?.because ?? ''}`.trimEnd(),
    ...(decisive
      ? { related: [{ span: decisive.value?.span ?? decisive.key.span, message: 'this decides it' }] }
      : {}),
  };
}

export function explainValue(error: ValidatorError, spot: Spot): SpecProblem {
  const { node, entry, shape } = spot;
  const span = node?.span ?? entry?.key.span ?? { start: 0, end: 1 };
  // An empty value has no width to underline: point at its key.
  const visible = span.end > span.start ? span : (entry?.key.span ?? span);
  const at = { span: visible };
  const name = entry ? `\`${entry.key.text}\`` : 'A cell spec';
  if (node?.kind === 'scalar' && node.value === null) {
    return { rule: 'structure/missing-value', at, message: `${name} has no value yet${exampleOf(spot)}.` };
  }
  if (shape.kind === 'scalar' && node?.kind === 'scalar') return explainScalar(error, spot, shape, name, at);
  if (shape.kind === 'record' && node?.kind === 'scalar' && entry && shape.fields.has('material')) {
    return materialInstead(entry.key.text, node);
  }
  const ratio =
    node?.kind === 'scalar' && /^\d+:\d+/.test(node.text)
      ? ` A ratio does not say of what, and \`${node.text}\` is a single number to some readers.`
      : '';
  return {
    rule: 'structure/wrong-type',
    at: { span: firstLineOf(visible, node?.kind, entry) },
    message: `${name} is ${expectation(shape)}${exampleOf(spot)}.${ratio}`,
  };
}

/** `separator: PE` for `separator: {material: PE}`; `coating: no` for a coating that is not there. */
function materialInstead(key: string, node: ScalarNode): SpecProblem {
  const absent = node.value === false || /^(?:no|off|none|n\/a|-)$/i.test(node.text);
  const newText = `{material: ${absent ? 'none' : node.text}}`;
  const plain = node.style === 'plain' && !/[,{}[\]#]/.test(node.text);
  const reason = absent
    ? `A \`${key}\` that is not there is written \`${key}: {material: none}\`; \`${node.text}\` is a truth value or a name to other readers.`
    : `\`${key}\` is a group of fields: write \`${key}: ${newText}\`, and what else is known of it beside.`;
  return {
    rule: 'structure/wrong-type',
    at: { span: node.span },
    message: reason,
    fixes:
      absent || plain
        ? [{ title: `Write \`${newText}\``, edits: [{ span: node.span, newText }], safety: 'review' }]
        : [],
  };
}

function explainScalar(
  error: ValidatorError,
  spot: Spot,
  shape: ScalarShape,
  name: string,
  at: SpecProblem['at'],
): SpecProblem {
  const node = spot.node;
  if (node?.kind !== 'scalar')
    return { rule: 'structure/wrong-type', at, message: `${name} is not what belongs here.` };
  if (shape.type === 'quantity') {
    const parsed = parseQuantity(node.text, shape.dimensions ?? []);
    if (!parsed.ok) return explainQuantity(parsed.problem, node, shape, spot.field);
  }
  if (shape.type === 'choice') return unknownChoice(spot, shape, node.text, at);
  if (error.keyword === 'const') {
    return {
      rule: 'structure/unknown-value',
      at,
      message: `${name} can only be \`${String(error.params.allowedValue)}\`; this tool reads version 1 of the format.`,
    };
  }
  if (error.keyword === 'pattern') {
    return {
      rule: 'structure/unknown-value',
      at,
      message: `\`${node.text}\` is not a form that ${name} can have${exampleOf(spot)}.`,
    };
  }
  const limit = error.params.limit;
  if (limit !== undefined) {
    const relation: Record<string, string> = {
      '>=': 'at least',
      '>': 'more than',
      '<=': 'at most',
      '<': 'less than',
    };
    const words = relation[String(error.params.comparison)] ?? 'at least';
    return {
      rule: 'structure/unknown-value',
      at,
      message: `${name} has to be ${words} ${String(limit)}; \`${node.text}\` is not.`,
    };
  }
  return {
    rule: 'structure/wrong-type',
    at,
    message: `${name} is ${expectation(shape)}, not \`${node.text}\`${exampleOf(spot)}.`,
  };
}

function unknownChoice(spot: Spot, shape: ScalarShape, found: string, at: SpecProblem['at']): SpecProblem {
  const words = (shape.choices ?? []).map((choice) => choice.value);
  const meant = nearestWord(found, words);
  const list = words.length > 8 ? `${words.slice(0, 8).join(', ')}, …` : words.join(', ');
  const title = withArticle(spot.field ? lowerFirst(spot.field.title) : 'word known here');
  const suggestion = meant === undefined ? `It is one of: ${list}.` : `Did you mean \`${meant}\`?`;
  return {
    rule: 'structure/unknown-value',
    at,
    grade: spot.field?.name ?? '',
    message: `\`${found}\` is not ${title}. ${suggestion}`,
    ...(meant === undefined
      ? {}
      : {
          fixes: [
            {
              title: `Replace by \`${meant}\``,
              edits: [{ span: at.span, newText: meant }],
              safety: 'review',
            },
          ],
        }),
  };
}

function expectation(shape: Shape): string {
  switch (shape.kind) {
    case 'record':
      return 'a group of fields';
    case 'dict':
      return 'a map of names to values';
    case 'list':
      return 'a list';
    case 'scalar':
      switch (shape.type) {
        case 'integer':
          return 'a whole number';
        case 'number':
          return 'a number';
        case 'boolean':
          return '`true` or `false`';
        case 'quantity':
          return 'a value with a unit';
        default:
          return 'a text';
      }
  }
}

function exampleOf(spot: Spot): string {
  const example = spot.field?.examples[0] ?? exampleOfRecord(spot.shape);
  if (example === undefined || spot.entry === undefined) return '';
  const name = spot.entry.key.text;
  return `; for example \`${name}: ${example}\``;
}

/** A whole map or list underlined would be noise: its key says it too. */
function firstLineOf(span: SpecProblem['at']['span'], kind: string | undefined, entry: Entry | undefined) {
  return kind === 'scalar' || entry === undefined ? span : entry.key.span;
}
