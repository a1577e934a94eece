/**
 * What a design document can be given: `cellspec/insertChoices` {uri, what} lists materials or specs, `cellspec/insert`
 * {uri, position, what, value} answers with the edit of the workspace. `what`: references, material, figures, stack.
 * Null where there is nothing to insert.
 */
import {
  type CreateFile,
  Position,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { cellTable, insertion, materialTable, referenceList, stackImage } from '../../document/insert.js';
import type { Surroundings } from '../../document/links.js';
import type { Analysis } from '../../lint/analyze.js';
import { drawStack } from '../../service/stack-drawing.js';
import { offsetAt } from '../../text/line-index.js';
import type { Feature, Host } from '../feature.js';
import { fieldOf } from '../field-of.js';
import type { MarkdownSnapshot } from '../markdown-documents.js';
import { toTextEdit } from '../to-protocol.js';

interface Choice {
  readonly label: string;
  readonly description: string;
  readonly value: string;
}

export const inserts: Feature = {
  capabilities: () => ({}),
  connect: (host) => {
    const { connection, answerDocument } = host;
    connection.onRequest('cellspec/insertChoices', (params: unknown) =>
      answerDocument(textIn(params, 'uri'), () => choicesFor(params, host)),
    );
    connection.onRequest('cellspec/insert', (params: unknown) =>
      answerDocument(textIn(params, 'uri'), (markdown, around) => insert(params, markdown, around, host)),
    );
  },
};

function choicesFor(params: unknown, { knowledge, documents }: Host): readonly Choice[] {
  if (textIn(params, 'what') === 'material')
    return knowledge.materials().map(({ id, name, formula = '' }) => ({
      label: name,
      description: formula === name ? '' : formula,
      value: id,
    }));
  return documents
    .candidates(textIn(params, 'uri'), 'base')
    .map((path) => ({ label: path.replace(/^\.\//, ''), description: '', value: path }));
}

function insert(
  params: unknown,
  markdown: MarkdownSnapshot,
  around: Surroundings,
  host: Host,
): WorkspaceEdit | undefined {
  const position = fieldOf(params, 'position');
  if (!Position.is(position)) return undefined;
  const { design, lines, document } = markdown;
  const offset = offsetAt(lines, { line: position.line, column: position.character });
  const value = textIn(params, 'value');
  const here = (words: string): TextDocumentEdit => ({
    textDocument: { uri: document.uri, version: document.version },
    edits: [toTextEdit(insertion(design, offset, words), markdown)],
  });
  switch (textIn(params, 'what')) {
    case 'references': {
      const list = referenceList(design, host.knowledge, offset);
      return list === undefined ? undefined : { documentChanges: [here(list)] };
    }
    case 'material': {
      const material = host.knowledge.material(value);
      return material && { documentChanges: [here(materialTable(material, host.knowledge))] };
    }
    case 'figures': {
      const analysis = cellAt(value, around);
      return analysis && { documentChanges: [here(cellTable(analysis, host.knowledge, value))] };
    }
    case 'stack': {
      const analysis = cellAt(value, around);
      if (analysis === undefined) return undefined;
      // Beside the document, so that both move together.
      const name = `${(value.split('/').at(-1) ?? '').replace(/\.cell\.ya?ml$/i, '')}.stack.svg`;
      const uri = document.uri.replace(/[^/]*$/, encodeURIComponent(name));
      const create: CreateFile = { kind: 'create', uri, options: { overwrite: true } };
      const start = { line: 0, character: 0 };
      const content = {
        textDocument: { uri, version: null },
        edits: [{ range: { start, end: start }, newText: `${drawStack(analysis, host.knowledge)}\n` }],
      };
      return { documentChanges: [create, content, here(stackImage(analysis, name))] };
    }
    default:
      return undefined;
  }
}

function cellAt(path: string, { find }: Surroundings): Analysis | undefined {
  const found = find(path);
  return 'why' in found || found.reading.kind !== 'cell' ? undefined : found;
}

/** Whatever a client sends is looked at before it is believed. */
function textIn(params: unknown, name: string): string {
  const value = fieldOf(params, name);
  return typeof value === 'string' ? value : '';
}
