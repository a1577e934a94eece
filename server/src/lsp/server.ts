/** The language server: open documents, when they are checked, and the features that answer for them. */
import { type Connection, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Rule } from '../rules/rule.js';
import { scheduler } from './diagnostics.js';
import { openDocuments, type Snapshot } from './documents.js';
import type { Client } from './feature.js';
import { suggestCommand } from './features/completion.js';
import { opensSources } from './features/sources.js';
import { features } from './features.js';
import { toDiagnostic } from './to-protocol.js';

export interface ServerOptions {
  readonly version: string;
  /** Other rules than the registered ones; tests bring one that crashes. */
  readonly rules?: readonly Rule[];
}

export function serve(connection: Connection, knowledge: Knowledge, options: ServerOptions): void {
  const documents = openDocuments(knowledge, options.rules);
  const checks = scheduler(publish);

  let client: Client = { capabilities: {}, links: { documents: false } };

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    client = {
      capabilities,
      links: { documents: opensSources(initializationOptions) },
      suggestCommand: suggestCommand(initializationOptions),
    };
    return {
      serverInfo: { name: 'cellspec', version: options.version },
      capabilities: Object.assign(
        { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
        ...features.map((feature) => feature.capabilities(client)),
      ),
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

  for (const feature of features)
    feature.connect({ connection, knowledge, documents, client: () => client, answer, log });

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

  function log(what: string, error: unknown): void {
    connection.console.error(
      `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }

  connection.listen();
}
