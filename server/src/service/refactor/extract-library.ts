/**
 * A material of one spec becomes one of a library that several can use: its lines move, comments and all, into a file
 * beside the spec, and the spec names that file under `use`. What it cites goes along, and stays where it was as well.
 */
import { appendItem } from '../../edit/insert.js';
import { indentOf, lineBehind, lineEndOf, type Source, writtenEntry } from '../../edit/place.js';
import { removeAt } from '../../edit/remove.js';
import { readingOf } from '../../spec/read.js';
import type { Place } from '../../syntax/locate.js';
import type { Entry, MapNode } from '../../syntax/tree.js';
import type { Document } from '../../text/document.js';
import { lineStart } from '../../text/line-ends.js';
import type { Edit, Span } from '../../text/span.js';
import { type Desk, put } from '../fix/maker.js';
import type { ChangedFile, NewFile, Refactoring } from './refactoring.js';

export function extractToLibrary({ path, maps }: Place, desk: Desk): readonly Refactoring[] {
  const [section, name] = path;
  const { analysis, source } = desk;
  if (section !== 'materials' || typeof name !== 'string' || analysis.reading.kind !== 'cell') return [];
  const materials = maps[1];
  const entry = materials && writtenEntry(materials, name);
  if (materials === undefined || entry?.value === undefined) return [];
  // A library the spec uses already takes it in; there is no second one then.
  const library = analysis.links.find(({ role, usable }) => role === 'library' && usable)?.target;
  const file =
    library === undefined ? newFile(entry, materials, desk) : added(entry, materials, desk, library);
  const to = fileName(library?.uri ?? besides(analysis.document.uri, libraryName(analysis.document.uri)));
  const title = `Move ${name} to the library ${to}`;
  const made = [moved(entry, name, source), ...(library ? [] : [useOf(to, desk)])];
  const edits = made.filter((edit) => edit !== undefined);
  if (file === undefined || edits.length < made.length) {
    const disabled =
      'It stands in brackets with others, is used as an alias, or is the only thing in the file.';
    return [{ title, kind: 'refactor.extract', edits: [], disabled }];
  }
  return [{ title, kind: 'refactor.extract', edits, file }];
}

/** With the comments right above it, which go along. */
function moved(entry: Entry, name: string, source: Source): Edit | undefined {
  const edit = removeAt(source, ['materials', name]);
  const { text } = source;
  const { start } = entry.key.span;
  const indent = indentOf(text, start);
  if (edit === undefined || indent === undefined || edit.span.start !== lineStart(text, start)) return edit;
  return { ...edit, span: { start: commentsAbove(text, start, indent), end: edit.span.end } };
}

function useOf(to: string, desk: Desk): Edit | undefined {
  const { root } = desk.source;
  const use = root?.kind === 'map' ? writtenEntry(root, 'use')?.value : undefined;
  if (use?.kind === 'list') return appendItem(desk.source, use, `./${to}`);
  return use === undefined ? put(desk, ['use'], { list: [`./${to}`] }) : undefined;
}

function newFile(entry: Entry, materials: MapNode, desk: Desk): NewFile | undefined {
  const { uri, text } = desk.analysis.document;
  const lines = linesOf(entry, materials, desk.source);
  if (lines === undefined) return undefined;
  const end = lineEndOf(text);
  const references = citedBy(entry, desk.source).map((each) => `  ${each}${end}`);
  const content = [
    `cellspec: 1${end}materials:${end}${lines}`,
    ...(references.length === 0 ? [] : [`references:${end}`, ...references]),
  ].join('');
  return { uri: besides(uri, libraryName(uri)), content };
}

/** Into a library that is open: behind its other materials. */
function added(entry: Entry, materials: MapNode, desk: Desk, library: Document): ChangedFile | undefined {
  const { text, uri } = library;
  const { root } = readingOf(library).tree;
  const others = root?.kind === 'map' ? writtenEntry(root, 'materials')?.value : undefined;
  const lines = linesOf(entry, materials, desk.source);
  if (lines === undefined || others?.kind !== 'map' || others.flow) return undefined;
  if (writtenEntry(others, entry.key.text) !== undefined) return undefined;
  const indent = indentOf(text, others.span.start);
  if (indent !== '  ') return undefined;
  const at = lineBehind(text, others.span.end);
  const lead = at === text.length && !/[\r\n]$/.test(text) ? lineEndOf(text) : '';
  const end = lineEndOf(text);
  const newText = lead + lines.replace(/\r\n?|\n/g, end);
  return { uri, edits: [{ span: { start: at, end: at }, newText }] };
}

/** The lines of an entry and of the comments right above it, indented by two, ended. */
function linesOf(entry: Entry, materials: MapNode, { text }: Source): string | undefined {
  const { start } = entry.key.span;
  const end = lineEndOf(text);
  const slice = text.slice(start, entry.value?.span.end);
  // An anchor or an alias means nothing in another file.
  if (/(?:^|[\s,[{])[&*][^\s,\]}]/.test(slice)) return undefined;
  if (materials.flow) return /[\r\n#]/.test(slice) ? undefined : `  ${slice}${end}`;
  const indent = indentOf(text, start);
  if (indent === undefined || indent === '') return undefined;
  const last = lineBehind(text, entry.value?.span.end ?? start);
  const own = text.slice(commentsAbove(text, start, indent), last);
  const lines = own.replace(/\r?\n$|\r$/, '').split(/\r\n|\r|\n/);
  const moved = lines.map((line) =>
    line.startsWith(indent) ? `  ${line.slice(indent.length)}` : line.trimStart(),
  );
  // Lines that hang further left than their key belong to a text whose shape is its meaning.
  if (lines.some((line) => line.trim() !== '' && !line.startsWith(indent))) return undefined;
  return moved.map((line) => line + end).join('');
}

function commentsAbove(text: string, start: number, indent: string): number {
  let first = lineStart(text, start);
  while (first > 0) {
    const before = lineStart(
      text,
      text[first - 1] === '\n' && text[first - 2] === '\r' ? first - 2 : first - 1,
    );
    if (!text.startsWith(`${indent}#`, before)) return first;
    first = before;
  }
  return first;
}

/** The entries of `references` that the material names in its evidence, each on its line. */
function citedBy(entry: Entry, { text, root }: Source): string[] {
  const written = text.slice(entry.key.span.start, entry.value?.span.end);
  const keys = new Set([...written.matchAll(/ref:([^\s,\]}'"]+)/g)].map((match) => match[1]));
  const references = root?.kind === 'map' ? writtenEntry(root, 'references')?.value : undefined;
  if (references?.kind !== 'map') return [];
  return references.entries.flatMap(({ key, value }) => {
    const span: Span = { start: key.span.start, end: value?.span.end ?? key.span.end };
    const line = text.slice(span.start, span.end);
    return keys.has(key.text) && !/[\r\n]/.test(line) ? [line] : [];
  });
}

function libraryName(uri: string): string {
  return `${fileName(uri).replace(/(?:\.cell)?\.ya?ml$/i, '')}.celllib.yaml`;
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The address of a file named from the folder of another. */
export function besides(uri: string, path: string): string {
  const parts = uri.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return parts.join('/');
}
