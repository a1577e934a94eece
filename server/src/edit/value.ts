/** What a fix writes into a spec: texts, places the author is to fill in, groups and lists, in block or flow style. */
import { legacyReading, plainValue } from '../syntax/scalar.js';
import type { Blank } from '../text/span.js';

/** A place to fill in. `blank` is what stands there until somebody does; it must not pass for an answer. */
export interface NewBlank {
  readonly blank: string;
  readonly choices?: readonly string[];
}

export type Piece = string | NewBlank;

/** A text of pieces (`[{blank: 'TODO'}, ' mg/cm2']`), a group, a list, or what stood elsewhere in brackets, as it stood. */
export type NewValue =
  | Piece
  | { readonly verbatim: string }
  | { readonly pieces: readonly Piece[] }
  | { readonly map: readonly NewEntry[] }
  | { readonly list: readonly NewValue[] };

export type NewEntry = readonly [key: Piece, value: NewValue];

/** What stands where an answer is wanted; no rule takes it for one. */
export const todo = 'TODO';

export interface Written {
  readonly text: string;
  readonly blanks: readonly Blank[];
}

export interface BlockStyle {
  /** In front of every line. */
  readonly indent: string;
  /** What the inner lines of a group are indented by beyond that. */
  readonly step: string;
  readonly lineEnd: string;
}

interface Pen {
  text: string;
  readonly blanks: Blank[];
}

/** `{material: LiNbO3}`, `[a, b]`, `70 um`: on one line, fit for any place inside brackets. */
export function inFlow(value: NewValue): Written {
  const pen: Pen = { text: '', blanks: [] };
  writeFlow(pen, value);
  return pen;
}

/** `key: value` inside brackets. */
export function entryInFlow(entry: NewEntry): Written {
  const pen: Pen = { text: '', blanks: [] };
  writeFlowEntry(pen, entry);
  return pen;
}

/** The lines of an entry, each ended but the last. */
export function entryInBlock(entry: NewEntry, style: BlockStyle): Written {
  const pen: Pen = { text: style.indent, blanks: [] };
  writeBlockEntry(pen, entry, style);
  return pen;
}

/** The lines of a list item, each ended but the last. */
export function itemInBlock(value: NewValue, style: BlockStyle): Written {
  const pen: Pen = { text: style.indent, blanks: [] };
  writeItem(pen, value, style);
  return pen;
}

function writeBlockEntry(pen: Pen, [key, value]: NewEntry, style: BlockStyle): void {
  writeScalar(pen, [key], false);
  pen.text += ':';
  const inner = { ...style, indent: style.indent + style.step };
  if (typeof value === 'object' && 'map' in value && value.map.length > 0) {
    for (const each of value.map) {
      pen.text += style.lineEnd + inner.indent;
      writeBlockEntry(pen, each, inner);
    }
  } else if (typeof value === 'object' && 'list' in value && value.list.some(isGroup)) {
    for (const each of value.list) {
      pen.text += style.lineEnd + inner.indent;
      writeItem(pen, each, inner);
    }
  } else {
    pen.text += ' ';
    const pieces = piecesOf(value);
    if (pieces === undefined) writeFlow(pen, value);
    else writeScalar(pen, pieces, false);
  }
}

function writeItem(pen: Pen, value: NewValue, style: BlockStyle): void {
  pen.text += '- ';
  if (!isGroup(value)) {
    writeFlow(pen, value);
    return;
  }
  const inner = { ...style, indent: `${style.indent}  ` };
  value.map.forEach((each, index) => {
    if (index > 0) pen.text += style.lineEnd + inner.indent;
    writeBlockEntry(pen, each, inner);
  });
}

function isGroup(value: NewValue): value is { readonly map: readonly NewEntry[] } {
  return typeof value === 'object' && 'map' in value;
}

function writeFlow(pen: Pen, value: NewValue): void {
  if (typeof value === 'object' && 'map' in value) {
    pen.text += '{';
    value.map.forEach((each, index) => {
      if (index > 0) pen.text += ', ';
      writeFlowEntry(pen, each);
    });
    pen.text += '}';
  } else if (typeof value === 'object' && 'list' in value) {
    pen.text += '[';
    value.list.forEach((each, index) => {
      if (index > 0) pen.text += ', ';
      writeFlow(pen, each);
    });
    pen.text += ']';
  } else if (typeof value === 'object' && 'verbatim' in value) pen.text += value.verbatim;
  else writeScalar(pen, piecesOf(value) ?? [], true);
}

function writeFlowEntry(pen: Pen, [key, value]: NewEntry): void {
  writeScalar(pen, [key], true);
  pen.text += ': ';
  writeFlow(pen, value);
}

/** Of a text; undefined for what is none. */
function piecesOf(value: NewValue): readonly Piece[] | undefined {
  if (typeof value === 'string' || 'blank' in value) return [value];
  return 'pieces' in value ? value.pieces : undefined;
}

function writeScalar(pen: Pen, pieces: readonly Piece[], flow: boolean): void {
  const whole = pieces.map((each) => (typeof each === 'string' ? each : each.blank)).join('');
  const quoted = needsQuotes(whole, flow);
  if (quoted) pen.text += '"';
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : piece.blank;
    const start = pen.text.length;
    pen.text += quoted ? JSON.stringify(text).slice(1, -1) : text;
    if (typeof piece === 'string') continue;
    const { choices } = piece;
    pen.blanks.push({ start, end: pen.text.length, ...(choices === undefined ? {} : { choices }) });
  }
  if (quoted) pen.text += '"';
}

/** A text as a value, in quotes where YAML would make something else of it. */
export function scalarText(text: string, flow: boolean): string {
  return needsQuotes(text, flow) ? JSON.stringify(text) : text;
}

/** Numbers need none: whoever writes `1` means it. */
function needsQuotes(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim() || /[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/u.test(text)) return true;
  if (/^[?:,[\]{}#&*!|>'"%@`]|^-(?:\s|$)|^(?:---|\.\.\.)|^<<$/.test(text)) return true;
  if (/:(?:\s|$)|\s#/.test(text)) return true;
  if (flow && (/[,[\]{}]/.test(text) || /^-$|:$/.test(text))) return true;
  const value = plainValue(text);
  return typeof value === 'boolean' || value === null || legacyReading(text) !== undefined;
}
