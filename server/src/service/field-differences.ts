/**
 * Where designs say different things, field by field, led by the schema. Two values are the same where they mean the
 * same: in another unit, or under another name of the same material.
 */
import { type Design, readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import type { Quantity } from '../quantity/quantity.js';
import type { DictShape, ListShape, RecordShape, ScalarShape, Shape } from '../spec/shape.js';
import type { DictEntry, Located, LocatedDict, LocatedList } from '../spec/view.js';
import { dottedPath } from '../syntax/locate.js';
import { matched, matchedItems } from './matched.js';
import { unreadFields } from './unread-fields.js';

export interface FieldDifference {
  /** Dotted path, in the words of the first design that has it. */
  readonly path: string;
  /** As each design has it; null where it does not. */
  readonly texts: readonly (string | null)[];
  /** Words for people to read, such as a description: nothing is computed from them. */
  readonly prose: boolean;
}

export interface FieldDifferences {
  readonly fields: readonly FieldDifference[];
  /** Written differently, and the same. */
  readonly rewritten: readonly FieldDifference[];
  /** A path of the design at that position in the words all of them share. */
  readonly sameName: (design: number, path: string) => string;
}

type Path = readonly (string | number)[];

/** The same part of each design: its value, undefined where it has none, and its own path to it. */
interface Part {
  readonly values: readonly unknown[];
  readonly paths: readonly Path[];
  /** A name of the part that no other part has: the first layers of two designs need not be the same one. */
  readonly name: string;
}

interface Row {
  readonly path: string;
  readonly prose: boolean;
  readonly texts: (string | null)[];
  readonly meanings: (string | null)[];
}

/** The version of the format, where the rest of a design is, and what heads each column. */
const besideTheDesign = ['cellspec', 'extends', 'use', 'name'];

export function fieldDifferences(analyses: readonly Analysis[], knowledge: Knowledge): FieldDifferences {
  const designs = analyses.map(({ spec }) => readDesign(spec, knowledge));
  const walk = walkOver(designs);
  const shape = analyses.find(({ reading }) => reading.kind === 'cell') ?? analyses[0];
  const whole = { values: analyses.map(({ spec }) => spec), paths: analyses.map(() => []), name: '' };
  if (shape) walk.part(whole, shape.reading.shape);
  analyses.forEach(({ reading }, design) => {
    for (const [path, text] of unreadFields(reading.tree.root)) walk.unread(design, path, text);
  });
  const all = [...walk.rows.values()].filter(({ path }) => !besideTheDesign.includes(path));
  return {
    fields: all.filter(({ meanings }) => differ(meanings)).map(differenceOf),
    rewritten: all.filter(({ texts, meanings }) => !differ(meanings) && differ(texts)).map(differenceOf),
    sameName: walk.sameName,
  };
}

function differenceOf({ path, texts, prose }: Row): FieldDifference {
  return { path, texts, prose };
}

function differ(values: readonly unknown[]): boolean {
  return values.some((value) => value !== values[0]);
}

function walkOver(designs: readonly Design[]) {
  const rows = new Map<string, Row>();
  const names = designs.map(() => new Map<string, string>());

  /** The name of the part at a path, or of the nearest one around it that has a name. */
  const sameName = (design: number, path: string): string => {
    const known = names[design];
    for (
      let end = path.length;
      end > 0;
      end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))
    ) {
      const name = known?.get(path.slice(0, end));
      if (name !== undefined) return name + path.slice(end);
    }
    return path;
  };

  const rowAt = (name: string, path: string, prose: boolean): Row => {
    const none = () => designs.map(() => null);
    const row = rows.get(name) ?? { path, prose, texts: none(), meanings: none() };
    rows.set(name, row);
    return row;
  };

  const part = ({ values, paths, name }: Part, shape: Shape): void => {
    const first = values.findIndex((value) => value !== undefined);
    if (first < 0) return;
    paths.forEach((path, design) => {
      if (values[design] !== undefined) names[design]?.set(dottedPath(path), name);
    });
    const path = dottedPath(paths[first] ?? []);
    if (shape.kind === 'record') record({ values, paths, name }, shape);
    else if (shape.kind === 'dict') dict({ values, paths, name }, shape);
    else if (shape.kind === 'scalar')
      leaf(
        name,
        path,
        values.map((value) => (value === undefined ? undefined : [value])),
        shape,
      );
    else if (shape.of.kind === 'scalar') {
      // A list of words reads as one value.
      const lists = values as readonly (LocatedList<unknown> | undefined)[];
      leaf(
        name,
        path,
        lists.map((list) => list?.items),
        shape.of,
      );
    } else list({ values, paths, name }, shape);
  };

  const record = ({ values, paths, name }: Part, { fields }: RecordShape): void => {
    const records = values as readonly (Readonly<Record<string, unknown>> | undefined)[];
    for (const field of fields.values()) {
      part(
        {
          values: records.map((each) => each?.[field.name]),
          paths: paths.map((path) => [...path, field.name]),
          name: `${name}.${field.name}`,
        },
        field.shape,
      );
    }
  };

  const dict = ({ values, paths, name }: Part, shape: DictShape): void => {
    const lists = values.map((value) => (value as LocatedDict<unknown> | undefined)?.entries ?? []);
    const keyOf = (entry: DictEntry<unknown>, design: number): string =>
      shape.keyIsMaterial ? materialKey(designs[design], entry.name, shape.keyRoles) : entry.name.value;
    for (const { key, entries } of matched(lists, keyOf)) {
      const steps = entries.map((entry) => entry?.name.value ?? '');
      part(
        {
          values: entries.map((entry) => entry?.value),
          paths: paths.map((path, design) => [...path, steps[design] ?? '']),
          name: `${name}{${key}}`,
        },
        shape.of,
      );
    }
  };

  const list = ({ values, paths, name }: Part, { of }: ListShape): void => {
    const items = values.map((value) => (value as LocatedList<unknown> | undefined)?.items ?? []);
    for (const { key, entries } of matchedItems(items, (item, design) => itemKey(item, designs[design]))) {
      part(
        {
          values: entries.map((each) => each?.item),
          paths: paths.map((path, design) => [...path, entries[design]?.index ?? 0]),
          name: `${name}{${key}}`,
        },
        of,
      );
    }
  };

  const leaf = (
    name: string,
    path: string,
    values: readonly (readonly unknown[] | undefined)[],
    shape: ScalarShape,
  ): void => {
    const row = rowAt(name, path, shape.type === 'text');
    values.forEach((found, design) => {
      if (found === undefined) return;
      const all = found as readonly Located<unknown>[];
      row.texts[design] = all.map(({ text }) => text).join(', ');
      row.meanings[design] = all.map((each) => meaningOf(each, shape, designs[design])).join('\n');
    });
  };

  /** What is written, and could not be read, is not said to be missing. */
  const unread = (design: number, path: string, text: string): void => {
    const row = rowAt(sameName(design, path), path, false);
    if (row.texts[design] !== null) return;
    row.texts[design] = text;
    row.meanings[design] = `unread ${text}`;
  };

  return { rows, sameName, part, unread };
}

/** Equal for values that mean the same. */
function meaningOf(
  { value, text }: Located<unknown>,
  shape: ScalarShape,
  design: Design | undefined,
): string {
  switch (shape.type) {
    case 'quantity':
      return quantityMeaning(value as Quantity, shape);
    case 'material':
      return materialKey(design, { value: text, text }, shape.roles);
    default:
      return String(value).trim();
  }
}

/** More than anybody writes, and few enough to hide what converting units adds. */
const digits = 9;

function quantityMeaning({ dimension, low, value, high, conditions }: Quantity, shape: ScalarShape): string {
  // A porosity in % and in vol% is the same share.
  const isShare = shape.dimensions?.includes('fraction') && dimension.endsWith('fraction');
  const numbers = [low, value, high].map((number) => number.toPrecision(digits)).join(' ');
  const at = conditions.map((each) => quantityMeaning(each, shape)).join(' ');
  return `${isShare ? 'share' : dimension} ${numbers} ${at}`;
}

/** The material, whatever it is called; a material of the spec's own is told apart by its name, and described elsewhere. */
function materialKey(
  design: Design | undefined,
  { value, text }: Pick<Located<string>, 'value' | 'text'>,
  roles: ScalarShape['roles'] = [],
): string {
  const used = design?.resolve({ value, text, where: { span: { start: 0, end: 0 } } }, roles);
  if (used === undefined || used.own) return `own ${value}`;
  return used.material ? used.material.id : `unknown ${value.toLowerCase()}`;
}

/** What tells an item of a list apart from the others: the material of a layer, what is done in a step. */
function itemKey(item: unknown, design: Design | undefined): string | undefined {
  const { material, process, rule } = item as Readonly<
    Record<'material' | 'process' | 'rule', Located<string> | undefined>
  >;
  if (material) return materialKey(design, material);
  return (process ?? rule)?.value;
}
