/** Edits as the client can take them: with places to fill in where it knows these, with files to make where it makes some. */
import {
  type ClientCapabilities,
  type CreateFile,
  ResourceOperationKind,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { ChangedFile, NewFile } from '../service/refactor/refactoring.js';
import { lineStart } from '../text/line-ends.js';
import type { LineIndex } from '../text/line-index.js';
import type { Edit } from '../text/span.js';
import type { Snapshot } from './documents.js';
import { inPlace, toRange, toTextEdit } from './to-protocol.js';

export function toWorkspaceEdit(
  edits: readonly Edit[],
  snapshot: Snapshot,
  capabilities: ClientCapabilities,
): WorkspaceEdit {
  const { document } = snapshot;
  const plain = edits.map((edit) => toTextEdit(edit, snapshot));
  const { documentChanges, snippetEditSupport } = capabilities.workspace?.workspaceEdit ?? {};
  if (!documentChanges || !snippetEditSupport || edits.every(({ blanks }) => blanks === undefined))
    return { changes: { [document.uri]: plain } };
  const withPlaces = edits.map((edit, index) => withTabStops(edit, snapshot, tabStopsBefore(edits, index)));
  const all = withPlaces.filter((edit) => edit !== undefined);
  // An editor that indents what it puts in would spoil lines that hang further left.
  if (all.length < edits.length) return { changes: { [document.uri]: plain } };
  return { documentChanges: [changeOf(document.uri, document.version, all)] };
}

/** A second file to change: its lines, and its version where it is open. */
export interface OtherFile {
  readonly version: number | null;
  readonly lines: LineIndex;
}

/** Undefined where the client cannot make files. */
export function withFile(
  edits: readonly Edit[],
  snapshot: Snapshot,
  file: NewFile | ChangedFile,
  other: OtherFile | undefined,
  capabilities: ClientCapabilities,
): WorkspaceEdit | undefined {
  const { documentChanges, resourceOperations = [] } = capabilities.workspace?.workspaceEdit ?? {};
  if (!documentChanges) return undefined;
  const here = changeOf(
    snapshot.document.uri,
    snapshot.document.version,
    edits.map((edit) => toTextEdit(edit, snapshot)),
  );
  if ('edits' in file) {
    if (other === undefined) return undefined;
    return { documentChanges: [here, changeOf(file.uri, other.version, texts(file.edits, other))] };
  }
  if (!resourceOperations.includes(ResourceOperationKind.Create)) return undefined;
  // Never over a file that is there: then the client refuses the whole.
  const create: CreateFile = { kind: 'create', uri: file.uri, options: { overwrite: false } };
  const start = { line: 0, character: 0 };
  const content = changeOf(file.uri, null, [{ range: { start, end: start }, newText: file.content }]);
  return { documentChanges: [create, content, here] };
}

function texts(edits: readonly Edit[], { lines }: Pick<Snapshot, 'lines'>): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(span, lines), newText }));
}

function changeOf(
  uri: string,
  version: number | null,
  edits: (TextEdit | SnippetTextEdit)[],
): TextDocumentEdit {
  return { textDocument: { uri, version }, edits };
}

function tabStopsBefore(edits: readonly Edit[], index: number): number {
  return edits.slice(0, index).reduce((count, { blanks = [] }) => count + blanks.length, 0);
}

/** The editor indents every further line like the one the text goes into, so that much is taken off here. */
function withTabStops(
  edit: Edit,
  snapshot: Snapshot,
  before: number,
): SnippetTextEdit | TextEdit | undefined {
  const { document, lines, linePrefix = '' } = snapshot;
  const { span, newText, blanks } = inPlace(edit, snapshot);
  const range = toRange(span, lines);
  if (blanks === undefined) return { range, newText };
  let value = '';
  let from = 0;
  blanks.forEach(({ start, end, choices }, index) => {
    const words = newText.slice(start, end);
    const number = before + index + 1;
    // The question itself is the first choice: what is not chosen must not look chosen.
    const inner = choices
      ? `|${[words, ...choices].map((each) => each.replace(/[\\$},|]/g, '\\$&')).join(',')}|`
      : `:${escaped(words)}`;
    value += `${escaped(newText.slice(from, start))}\${${number}${inner}}`;
    from = end;
  });
  value += escaped(newText.slice(from));
  const line = document.text.slice(lineStart(document.text, span.start), span.start);
  const indent = /^[ \t]*/.exec(linePrefix + line.slice(linePrefix.length))?.[0] ?? '';
  const [first = '', ...others] = value.split(/\r\n|\r|\n/);
  if (!others.every((each) => each === '' || each.startsWith(indent))) return undefined;
  const text = [first, ...others.map((each) => each.slice(indent.length))].join('\n');
  return { range, snippet: { kind: 'snippet', value: text } };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
