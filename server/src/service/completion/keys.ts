/** Keys a map may still have, each with what has to follow it. */
import { unitsFor } from '../../quantity/units.js';
import type { DictShape, Field, RecordShape, ScalarShape, Shape } from '../../spec/shape.js';
import { upperFirst } from '../../spec/wording.js';
import { literal, type Offer } from './offer.js';
import { type Frame, type Site, wantedBy } from './site.js';

/** Missing and required ones first, then in the order of the schema. */
export function keyOffers(shape: RecordShape, site: Site, snippets: boolean): Offer[] {
  const { siblings, frame, path } = site;
  const { required, forbidden } = wantedBy(shape, siblings);
  const free = [...shape.fields.values()].filter(({ name }) => !siblings.has(name) && !forbidden.has(name));
  const first = free.filter(({ name }) => required.has(name));
  return [...first, ...free.filter((field) => !first.includes(field))].map((field) => {
    const behind = continuation(field, frame, snippets);
    return {
      label: field.name,
      kind: 'field',
      remark: remarkOf(field, required.has(field.name)),
      aliases: field.aliases,
      about: { what: 'field', of: site.kind, path: [...path, field.name] },
      text: `${frame.lead}${field.name}${behind.text}${frame.close}`,
      snippet: behind.snippet,
      span: frame.span,
      goesOn: behind.goesOn && frame.close === '' && !frame.hasColon,
    };
  });
}

function remarkOf(field: Field, required: boolean): string {
  const unit = field.shape.kind === 'scalar' && field.shape.unit ? `, ${field.shape.unit}` : '';
  return `${required ? 'required: ' : ''}${upperFirst(field.title)}${unit}`;
}

interface Behind {
  readonly text: string;
  readonly snippet: boolean;
  readonly goesOn: boolean;
}

function continuation({ shape }: Field, frame: Frame, snippets: boolean): Behind {
  if (frame.hasColon) return { text: '', snippet: false, goesOn: false };
  return valueBehind(shape, frame, snippets);
}

/** `: ` and what a value of this shape begins with. */
export function valueBehind(shape: Shape, frame: Frame, snippets: boolean): Behind {
  if (shape.kind === 'scalar') return scalarBehind(shape, frame, snippets);
  const stop = snippets ? '$1' : '';
  if (frame.flow) {
    const [open, close] = shape.kind === 'list' ? ['[', ']'] : ['{', '}'];
    return { text: `: ${open}${stop}${close}`, snippet: snippets, goesOn: snippets };
  }
  const column = frame.column + frame.unit;
  const below = `:${frame.lineEnd}${' '.repeat(column)}`;
  if (shape.kind === 'list') {
    if (shape.of.kind === 'scalar') return { text: `: [${stop}]`, snippet: snippets, goesOn: snippets };
    const inner = snippets ? requiredOf(shape.of, column + 2, frame) : undefined;
    return { text: `${below}- ${inner ?? stop}`, snippet: snippets, goesOn: true };
  }
  const inner = snippets ? requiredOf(shape, column, frame) : undefined;
  return { text: `${below}${inner ?? stop}`, snippet: snippets, goesOn: true };
}

function scalarBehind(shape: ScalarShape, frame: Frame, snippets: boolean): Behind {
  if (shape.constant !== undefined) return { text: `: ${shape.constant}`, snippet: false, goesOn: false };
  // The number is the author's; the unit is what gets forgotten.
  const unit = shape.type === 'quantity' ? shape.unit : undefined;
  const known =
    unit !== undefined && shape.dimensions?.some((each) => unitsFor(each).some(({ name }) => name === unit));
  // A `%` without its number would be no YAML while the number is typed.
  if (snippets && unit !== undefined && known && frame.close === '' && !unit.startsWith('%')) {
    const tail = unit === 'C' ? unit : ` ${unit}`;
    return { text: `: $1${literal(tail)}`, snippet: true, goesOn: false };
  }
  return { text: ': ', snippet: false, goesOn: shape.prose !== true && shape.type !== 'quantity' };
}

/** The keys a map cannot do without, one a line, each with a stop. */
function requiredOf(shape: Shape, column: number, { lineEnd }: Frame): string | undefined {
  if (shape.kind !== 'record') return undefined;
  const fields = shape.required.flatMap((name) => shape.fields.get(name) ?? []);
  if (fields.length === 0 || fields.some((field) => field.shape.kind !== 'scalar')) return undefined;
  return fields.map(({ name }, index) => `${name}: $${index + 1}`).join(`${lineEnd}${' '.repeat(column)}`);
}

/** The share that is left of a hundred percent, as a number; undefined where none is, or nothing is known. */
export function rest(shape: DictShape, siblings: ReadonlyMap<string, string>): string | undefined {
  if (shape.sum === undefined || siblings.size === 0) return undefined;
  let left = shape.sum;
  for (const text of siblings.values()) {
    const share = /^(\d+(?:\.\d+)?)\s*\S*%$/.exec(text)?.[1];
    if (share === undefined) return undefined;
    left -= Number(share);
  }
  return left > 0 ? String(Number(left.toFixed(2))) : undefined;
}
