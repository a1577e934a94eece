/** Words of a spec by what they mean: materials by the part they play, numbers and units of quantities, references. */
import { type Design, readDesign } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Role } from '../knowledge/types.js';
import type { Analysis } from '../lint/analyze.js';
import type { Entry, Node, ScalarNode } from '../syntax/tree.js';
import type { Span } from '../text/span.js';
import { type SchemaPlace, schemaBelow, schemaRoot } from './locate-field.js';

/** The part a material plays, as coarse as a colour can tell. */
export type Part = 'cathode' | 'anode' | 'electrolyte' | 'foil' | 'layer' | 'inactive';

export type Token = { readonly span: Span } & (
  | { readonly kind: 'material'; readonly part: Part; readonly own: boolean; readonly defines: boolean }
  | { readonly kind: 'number' | 'unit' | 'operator' | 'word' }
  | { readonly kind: 'reference'; readonly defines: boolean }
);

const parts: Readonly<Record<Role, Part>> = {
  cathode: 'cathode',
  anode: 'anode',
  solid_electrolyte: 'electrolyte',
  liquid_electrolyte: 'electrolyte',
  salt: 'electrolyte',
  solvent: 'electrolyte',
  additive: 'electrolyte',
  current_collector: 'foil',
  coating: 'layer',
  interlayer: 'layer',
  binder: 'inactive',
  conductive_additive: 'inactive',
  separator: 'inactive',
  filler: 'inactive',
  process_solvent: 'inactive',
  sintering_aid: 'inactive',
  housing: 'inactive',
  substrate: 'inactive',
  atmosphere: 'inactive',
};

/** In the order of the text. Names that nobody knows have no token: they look like the unknown words they are. */
export function tokens({ document, reading, spec }: Analysis, knowledge: Knowledge): readonly Token[] {
  const found: Token[] = [];
  const context: Context = { text: document.text, design: readDesign(spec, knowledge), found };
  visit(reading.tree.root, schemaRoot(reading.shape), context);
  return found;
}

interface Context {
  readonly text: string;
  readonly design: Design;
  readonly found: Token[];
}

function visit(node: Node | undefined, place: SchemaPlace, context: Context): void {
  if (node?.kind === 'scalar') scalar(node, place, context);
  if (node?.kind === 'list')
    node.items.forEach((item, index) => {
      visit(item, schemaBelow(place, index), context);
    });
  if (node?.kind !== 'map') return;
  for (const entry of node.entries) {
    key(entry, place, context);
    visit(entry.value, schemaBelow(place, entry.key.text), context);
  }
}

function key({ key }: Entry, { shape, field }: SchemaPlace, context: Context): void {
  if (shape?.kind !== 'dict') return;
  if (field?.name === 'materials') material(key, [], context, true);
  else if (shape.keyIsMaterial) material(key, shape.keyRoles ?? [], context, false);
  else if (field?.name === 'references')
    context.found.push({ span: key.span, kind: 'reference', defines: true });
}

function scalar(node: ScalarNode, { shape, field }: SchemaPlace, context: Context): void {
  if (shape?.kind !== 'scalar' || node.text === '') return;
  const { span } = node;
  switch (shape.type) {
    case 'material':
      if (shape.choices?.some(({ value }) => value === node.text)) context.found.push({ span, kind: 'word' });
      else material(node, shape.roles ?? [], context, false);
      return;
    case 'choice':
      if (shape.choices?.some(({ value }) => value === node.text)) context.found.push({ span, kind: 'word' });
      return;
    case 'integer':
    case 'number':
      context.found.push({ span, kind: 'number' });
      return;
    case 'quantity':
      quantity(node, context);
      return;
    default:
      if (field?.name === 'evidence') context.found.push({ span, kind: 'reference', defines: false });
  }
}

function material(
  node: ScalarNode,
  roles: readonly Role[],
  { design, found }: Context,
  defines: boolean,
): void {
  const { span, text } = node;
  const used = design.resolve({ value: text, text, where: { span } }, roles);
  if (used.material === undefined && used.own === undefined) return;
  const known = used.material?.roles ?? [];
  const role = roles.find((each) => known.includes(each)) ?? known[0] ?? roles[0];
  found.push({
    span,
    kind: 'material',
    part: role ? parts[role] : 'inactive',
    own: used.own !== undefined,
    defines,
  });
}

/** `2.0 mS/cm @ 25 degC`: digits that follow a letter or sign of a unit belong to it. */
const piece = /([<>]=?|±|\+-|\+\/-|\.\.|@)|(\d+(?:[.,]\d+)*(?:[eE][-+]?\d+)?)|([^\s\d<>@±][^\s@±]*)/g;

function quantity({ span, text, style }: ScalarNode, context: Context): void {
  const written = context.text.slice(span.start, span.end);
  const start = style === 'quoted' ? span.start + 1 : span.start;
  // Escapes and folded lines move the letters: then nothing is said.
  if (style === 'block' || context.text.slice(start, start + text.length) !== text) return;
  if (/[\r\n]/.test(written)) return;
  for (const match of text.matchAll(piece)) {
    const [all, operator, digits] = match;
    const from = start + match.index;
    context.found.push({
      span: { start: from, end: from + all.length },
      kind: operator ? 'operator' : digits ? 'number' : 'unit',
    });
  }
}
