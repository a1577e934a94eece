/** What a reference leads to: a field of a spec with its value, or a figure that follows from it. */
import { readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { nearestWord } from '../knowledge/nearest.js';
import type { Analysis } from '../lint/analyze.js';
import { isFigure } from '../physics/figure.js';
import { type FigureId, figuresOf } from '../physics/figures.js';
import type { Dimension } from '../quantity/dimension.js';
import { oncePer } from '../quantity/once.js';
import { parseQuantity } from '../quantity/parse.js';
import type { Quantity } from '../quantity/quantity.js';
import { figureNames } from '../service/figure-names.js';
import { type FigureRow, figureRow, missingText } from '../service/figure-table.js';
import { schemaAt } from '../service/locate-field.js';
import type { Field } from '../spec/shape.js';
import { followPath, readPath } from '../syntax/follow-path.js';
import { type Node, resolve } from '../syntax/tree.js';
import type { Span } from '../text/span.js';

/** In the base unit of its dimension. */
export type Value = Pick<Quantity, 'dimension' | 'value' | 'low' | 'high' | 'form'>;

export type Target =
  | {
      readonly kind: 'field';
      readonly path: readonly (string | number)[];
      readonly node: Node | undefined;
      readonly span: Span;
      readonly field: Field | undefined;
      /** As written; undefined for a group of fields. */
      readonly text: string | undefined;
      /** Undefined where the value is no quantity. */
      readonly value: Value | undefined;
    }
  | { readonly kind: 'figure'; readonly row: FigureRow; readonly text: string; readonly value: Value }
  | {
      readonly kind: 'absent';
      /** A sentence, where it is known why. */
      readonly why: string | undefined;
      readonly meant: string | undefined;
    };

/** `field`: `anode.thickness`, `figures.energy`; a field that is not written and that a figure is called after means the figure. */
export function targetIn(analysis: Analysis, knowledge: Knowledge, field: string): Target {
  const known = targetsOf(knowledge)(analysis);
  const target = known.get(field) ?? lookUp(analysis, knowledge, field);
  known.set(field, target);
  return target;
}

/** A document is checked after each keystroke, and the specs it names stay. */
const targetsOf = oncePer((_: Knowledge) => oncePer((_: Analysis) => new Map<string, Target>()));

function lookUp(analysis: Analysis, knowledge: Knowledge, field: string): Target {
  const path = readPath(field);
  const figure = /^figures\.(\w+)$/.exec(field)?.[1];
  if (figure !== undefined) return figureIn(analysis, knowledge, figure);
  const end = path && followPath(analysis.whole.tree.root, path);
  if (path && end) return fieldAt(analysis, path, end.node, end.entry?.key.span);
  const named = field.replace(/^cell\./, '').replaceAll('.', '_');
  if (isFigureId(named)) return figureIn(analysis, knowledge, named);
  return { kind: 'absent', why: undefined, meant: meantBy(field, analysis) };
}

function fieldAt(
  analysis: Analysis,
  path: readonly (string | number)[],
  node: Node | undefined,
  key: Span | undefined,
): Target {
  const { shape, field } = schemaAt(analysis.reading.shape, path);
  const plain = resolve(node);
  const text = plain?.kind === 'scalar' ? plain.text : undefined;
  const dimensions: readonly Dimension[] | undefined =
    shape?.kind !== 'scalar'
      ? undefined
      : /^(?:integer|number)$/.test(shape.type)
        ? ['number']
        : shape.dimensions;
  const parsed = text === undefined || dimensions === undefined ? undefined : parseQuantity(text, dimensions);
  const value = parsed?.ok ? parsed.quantity : undefined;
  const span = key ?? plain?.span ?? { start: 0, end: 0 };
  return { kind: 'field', path, node, span, field, text, value };
}

function figureIn(analysis: Analysis, knowledge: Knowledge, name: string): Target {
  if (!isFigureId(name)) {
    const meant = nearestWord(name, Object.keys(figureNames));
    return { kind: 'absent', why: undefined, meant: meant && `figures.${meant}` };
  }
  const design = readDesign(analysis.spec, knowledge);
  const found = figuresOf(design, knowledge).find(({ id }) => id === name);
  const row = found && figureRow(found, design);
  const text = row?.value ?? undefined;
  if (found === undefined || row === undefined || text === undefined || !isFigure(found.outcome))
    return {
      kind: 'absent',
      why: (row && missingText(row)) ?? 'This kind of cell has none.',
      meant: undefined,
    };
  const { dimension, value, low, high } = found.outcome;
  return { kind: 'figure', row, text, value: { dimension, value, low, high, form: 'exact' } };
}

function isFigureId(name: string): name is FigureId {
  return Object.hasOwn(figureNames, name);
}

/** The same path with one step mended. */
function meantBy(field: string, { whole, reading }: Analysis): string | undefined {
  const path = readPath(field);
  if (path === undefined) return undefined;
  const bad = path.findIndex(
    (_, index) => followPath(whole.tree.root, path.slice(0, index + 1)) === undefined,
  );
  const parent = resolve(followPath(whole.tree.root, path.slice(0, bad))?.node);
  const written = parent?.kind === 'map' ? parent.fields.map(({ key }) => key.text) : [];
  const meant = nearestWord(String(path[bad]), written);
  if (meant === undefined || reading.kind === 'config') return undefined;
  const mended = [...path.slice(0, bad), meant, ...path.slice(bad + 1)];
  return followPath(whole.tree.root, mended) ? mended.join('.') : undefined;
}
