/** The language server: requests of the protocol to functions of the service. Nothing here knows a chemical fact. */
import { type Connection, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Rule } from '../rules/rule.js';
import { fixesAt } from '../service/fixes.js';
import { hover } from '../service/hover.js';
import type { SourceLinks } from '../service/sources.js';
import { offsetAt } from '../text/line-index.js';
import { scheduler } from './diagnostics.js';
import { openDocuments, type Snapshot } from './documents.js';
import { opensSources, sourceRequest, sourceText } from './source-requests.js';
import { toCodeAction, toDiagnostic, toHover } from './to-protocol.js';

export interface ServerOptions {
  readonly version: string;
  /** Other rules than the registered ones; tests bring one that crashes. */
  readonly rules?: readonly Rule[];
}

export function serve(connection: Connection, knowledge: Knowledge, options: ServerOptions): void {
  const documents = openDocuments(knowledge, options.rules);
  const checks = scheduler(publish);

  let links: SourceLinks = { documents: false };

  connection.onInitialize(({ initializationOptions }) => {
    links = { documents: opensSources(initializationOptions) };
    return {
      serverInfo: { name: 'cellspec', version: options.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
      },
    };
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    documents.open(uri, version, text);
    checks.touch(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.change(uri, version, contentChanges);
    checks.touch(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    checks.forget(uri);
    // A closed document must not leave its problems behind.
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onHover(({ textDocument, position }) =>
    answer(textDocument.uri, (snapshot) => {
      const offset = offsetAt(snapshot.lines, { line: position.line, column: position.character });
      const found = hover(documents.analysis(snapshot), knowledge, offset, links);
      return found && toHover(found, snapshot.lines);
    }),
  );

  connection.onCodeAction(({ textDocument, range }) =>
    answer(textDocument.uri, (snapshot) => {
      const start = offsetAt(snapshot.lines, { line: range.start.line, column: range.start.character });
      const end = offsetAt(snapshot.lines, { line: range.end.line, column: range.end.character });
      const fixes = fixesAt(documents.analysis(snapshot), { start, end });
      return fixes.map((fix) => toCodeAction(fix, textDocument.uri, snapshot.lines));
    }),
  );

  connection.onRequest(sourceRequest, (params) => sourceText(params, knowledge));

  function answer<T>(uri: string, make: (snapshot: Snapshot) => T | undefined): T | null {
    const snapshot = documents.get(uri);
    if (snapshot === undefined) return null;
    try {
      return make(snapshot) ?? null;
    } catch (error) {
      log(`an answer for ${uri} failed`, error);
      return null;
    }
  }

  function publish(uri: string): void {
    const snapshot = documents.get(uri);
    if (snapshot === undefined) return;
    try {
      const { findings } = documents.analysis(snapshot);
      const diagnostics = findings.map((finding) => toDiagnostic(finding, uri, snapshot.lines));
      void connection.sendDiagnostics({ uri, version: snapshot.document.version, diagnostics });
    } catch (error) {
      log(`checking ${uri} failed`, error);
    }
  }

  /** Into the log channel, where somebody looking for a fault finds it. */
  function log(what: string, error: unknown): void {
    connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  connection.listen();
}
