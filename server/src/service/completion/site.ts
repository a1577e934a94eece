/**
 * The place an author is writing at, as the schema sees it. A word of ours is put there and the text is read with it, so
 * that a line which is only half there takes nothing away from the design around it.
 */
import type { Analysis } from '../../lint/analyze.js';
import { once } from '../../quantity/once.js';
import { lowerRoot, unheard } from '../../spec/lower.js';
import { kindOf, type SpecKind, type SpecReading, shapeOf } from '../../spec/read.js';
import { holds, type RecordShape, type Shape } from '../../spec/shape.js';
import type { Cursor } from '../../syntax/cursor.js';
import { parseWith } from '../../syntax/reread.js';
import { type MapNode, resolve, type SyntaxTree } from '../../syntax/tree.js';
import type { Span } from '../../text/span.js';
import { type SchemaPlace, schemaAt } from '../locate-field.js';
import { inherited } from './inherited.js';
import { renamer } from './renamed.js';

/** A design, as an analysis has it. */
export type CellSpec = Analysis['spec'];

/** Stands where the author is about to write. A name no spec has. */
export const standIn = 'cellspec-stands-in';

export interface Site {
  readonly cursor: Cursor;
  /** A key of a map is wanted, or a value. */
  readonly wants: 'key' | 'value';
  /** Of the map the key is to be in, or of the value. */
  readonly path: readonly (string | number)[];
  /** What the schema has for that map, or for the value. */
  readonly place: SchemaPlace;
  /** The map around, without the word of ours. */
  readonly siblings: ReadonlyMap<string, string>;
  readonly tree: SyntaxTree;
  readonly kind: SpecKind;
  readonly setup: Analysis['setup'];
  /** The text with the word of ours in it, and the design that makes. Read when somebody asks. */
  readonly reading: () => SpecReading;
  /** That design with another name in the place of our word. */
  readonly renamed: (name: string) => CellSpec;
  /** That text, without what says nothing: by it the same place in the same design is known again. Undefined where other files count. */
  readonly content: () => string | undefined;
  /** Where our word stands in the tree and in that design. */
  readonly at: Span;
  readonly frame: Frame;
}

/** What has to stand around a word so that it lands where it is meant to. */
export interface Frame {
  readonly span: Span;
  readonly lead: string;
  readonly close: string;
  /** Brackets around, so no line may begin. */
  readonly flow: boolean;
  /** Column of keys here. */
  readonly column: number;
  readonly unit: number;
  readonly lineEnd: string;
  readonly hasColon: boolean;
}

export function siteAt(analysis: Analysis, cursor: Cursor): Site | undefined {
  const { text, uri } = analysis.document;
  const kind = kindOf(uri);
  const root = shapeOf(kind);
  const repaired = withStandIn(text, cursor);
  const read = { text, tree: analysis.reading.tree };
  const { tree, word: found } = parseWith(read, repaired.text, repaired.at);
  if (found === undefined || found.node.kind !== 'scalar' || found.node.text !== standIn) return undefined;
  const at = found.node.span;
  const unit = indentUnit(text);
  const seen = unheard();
  const own = once(
    (): CellSpec => (lowerRoot(tree.root, root, seen) as CellSpec | undefined) ?? { where: { span: at } },
  );
  const isAlone = (): boolean =>
    own().extends === undefined && own().use === undefined && !analysis.setup?.libraries.length;
  const reading = once((): SpecReading => {
    // Only where there is another file is the analysis of the text as it stands worth waiting for.
    const spec = isAlone() ? own() : inherited(own(), analysis.spec);
    const { names } = seen;
    return { kind, shape: root, tree, spec, names, problems: [], trustedUntil: Number.POSITIVE_INFINITY };
  });
  const renaming = once(() => renamer(reading().spec, at));
  const shared = {
    renamed: (name: string) => renaming()(name),
    content: () => (isAlone() ? withoutComments(repaired.text, tree) : undefined),
    cursor,
    kind,
    setup: analysis.setup,
    tree,
    reading,
    at,
    siblings: wordsOf(found.maps.at(-1), found.onKey),
  };
  const frame = frameOf(text, cursor, unit);
  const holder = found.onKey ? found.path.slice(0, -1) : found.path;
  const place = schemaAt(root, holder);
  const inside = enter(place.shape, frame, cursor, found.onKey);
  if (inside === undefined) return undefined;
  // A key in a list that has no dash yet is in its next item; a map as a value has none of its keys yet.
  const path = inside.into === 'item' ? [...holder, 0] : holder;
  const itself = inside.into === 'item' ? schemaAt(root, path) : place;
  const siblings =
    inside.into === 'self' && (found.onKey || inside.wants === 'value')
      ? shared.siblings
      : new Map<string, string>();
  return { ...shared, siblings, wants: inside.wants, path, place: itself, frame: inside.frame };
}

interface Inside {
  readonly wants: 'key' | 'value';
  readonly into: 'self' | 'item';
  readonly frame: Frame;
}

/** From the shape of what is around the word to what may be written, and with what around it. */
function enter(shape: Shape | undefined, frame: Frame, cursor: Cursor, onKey: boolean): Inside | undefined {
  if (shape === undefined) return undefined;
  const isMap = shape.kind === 'record' || shape.kind === 'dict';
  if (onKey && isMap) return { wants: 'key', into: 'self', frame };
  if (onKey && shape.kind === 'list') {
    // `layers:` and a new line: the first item.
    const dashed = { ...frame, lead: `${frame.lead}- `, column: frame.column + 2 };
    const item = shape.of;
    if (item.kind === 'scalar')
      return frame.hasColon ? undefined : { wants: 'value', into: 'item', frame: dashed };
    return item.kind === 'list' ? undefined : { wants: 'key', into: 'item', frame: dashed };
  }
  // `- ` and a word: a value, or the first key of a map.
  if (onKey)
    return shape.kind === 'scalar' && !frame.hasColon ? { wants: 'value', into: 'self', frame } : undefined;
  if (shape.kind === 'scalar') return { wants: 'value', into: 'self', frame: spaced(frame, cursor) };
  if (cursor.quote !== undefined) return undefined;
  if (cursor.kind === 'entry' || frame.flow) {
    const wrapped = spaced(frame, cursor);
    if (isMap)
      return {
        wants: 'key',
        into: 'self',
        frame: { ...wrapped, lead: `${wrapped.lead}{`, close: '}', flow: true },
      };
    if (shape.kind === 'list' && shape.of.kind === 'scalar')
      return {
        wants: 'value',
        into: 'item',
        frame: { ...wrapped, lead: `${wrapped.lead}[`, close: ']', flow: true },
      };
    return undefined;
  }
  return onNextLine(shape, frame, cursor);
}

/** Behind `cathode:` its keys begin on the next line. */
function onNextLine(shape: Shape, frame: Frame, cursor: Cursor): Inside | undefined {
  const column = cursor.column + frame.unit;
  const span = { start: cursor.colonEnd, end: cursor.word.end };
  const lead = `${frame.lineEnd}${' '.repeat(column)}`;
  if (shape.kind !== 'list') return { wants: 'key', into: 'self', frame: { ...frame, span, lead, column } };
  if (shape.of.kind === 'scalar')
    return {
      wants: 'value',
      into: 'item',
      frame: { ...spaced(frame, cursor), lead: `${spaced(frame, cursor).lead}[`, close: ']', flow: true },
    };
  if (shape.of.kind === 'list') return undefined;
  return { wants: 'key', into: 'item', frame: { ...frame, span, lead: `${lead}- `, column: column + 2 } };
}

/** A colon without a blank behind it ends no key. */
function spaced(frame: Frame, { kind, word, colonEnd, quote }: Cursor): Frame {
  const bare = kind === 'value' && colonEnd === word.start && quote === undefined;
  return bare ? { ...frame, lead: ` ${frame.lead}` } : frame;
}

function frameOf(text: string, cursor: Cursor, unit: number): Frame {
  const { word, indent, column, flow, hasColon, quote } = cursor;
  const start = indent === undefined ? word.start : word.start - blanksBefore(text, word.start);
  return {
    span: { start, end: word.end },
    lead: indent ?? '',
    close: quote?.open ? quote.sign : '',
    flow: flow !== undefined,
    column,
    unit,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    hasColon,
  };
}

function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
  return offset - start;
}

/** The text with our word in it, made whole as far as the line at the cursor goes. */
function withStandIn(text: string, cursor: Cursor): { readonly text: string; readonly at: number } {
  const { word, kind, hasColon, flow, unclosed, colonEnd, quote } = cursor;
  const { span, lead } = frameOf(text, cursor, 0);
  const gap = kind === 'value' && colonEnd === word.start && quote === undefined ? ' ' : '';
  const isKey = kind === 'entry' && !hasColon && flow !== 'list' && quote === undefined;
  const before = `${text.slice(0, span.start)}${lead}${gap}`;
  const behind = `${isKey ? ': x' : ''}${quote?.open ? quote.sign : ''}${unclosed}`;
  return { text: `${before}${standIn}${behind}${text.slice(span.end)}`, at: before.length };
}

/** Lines of comments go where they surely are comments, and nothing is half-written, so that a gap could matter. */
function withoutComments(text: string, { everyday, problems }: SyntaxTree): string {
  return everyday === undefined || problems.length > 0 ? text : text.replace(/^ *#.*\n/gm, '');
}

/** Keys of the map with their values, empty where the value is a map or a list. */
function wordsOf(map: MapNode | undefined, onKey: boolean): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { key, value } of map?.fields ?? []) {
    if (onKey && key.text === standIn) continue;
    const plain = resolve(value);
    words.set(key.text, plain?.kind === 'scalar' ? plain.text : '');
  }
  return words;
}

/** What the record still wants, what it does not want, given what it has. */
export function wantedBy(
  shape: RecordShape,
  siblings: ReadonlyMap<string, string>,
): { readonly required: ReadonlySet<string>; readonly forbidden: ReadonlySet<string> } {
  const held = shape.conditions.filter((condition) => holds(condition, (name) => siblings.get(name)));
  return {
    required: new Set([...shape.required, ...held.flatMap((each) => each.required)]),
    forbidden: new Set(held.flatMap((each) => each.forbidden)),
  };
}

/** The width of the first indentation of a file; two where there is none. */
function indentUnit(text: string): number {
  return (
    /^[^\s#][^#\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)[^\s#-]/m.exec(text)?.[1]
      ?.length ?? 2
  );
}
