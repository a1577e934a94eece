/**
 * What was found, on its way to the client: open documents at once, those that build on a changed one after it, and
 * closed ones when there is time. Problems are pushed for all of them: every editor shows what is pushed, while few can
 * ask for the problems of files that are not open.
 */
import type { Connection } from 'vscode-languageserver/node';
import type { Analysis } from '../lint/analyze.js';
import { dependants } from './dependants.js';
import { scheduler } from './diagnostics.js';
import type { Documents, Snapshot } from './documents.js';
import { pathOf, uriOf } from './file-uri.js';
import type { Settings } from './settings.js';
import { toDiagnostic } from './to-protocol.js';

export interface Checks {
  opened(uri: string): void;
  /** An open document has another text. */
  edited(uri: string): void;
  closed(uri: string): void;
  /** A file appeared, changed or went. */
  onDisk(path: string): void;
  /** To be checked though it is not open. */
  later(path: string): void;
  /** What was found may be another now, whatever the documents. */
  again(): void;
  /** From here on closed documents have no problems to show. */
  dropClosed(): void;
  /** What was put off is given up, and what is shown stays. */
  dropLater(): void;
}

export interface ChecksOptions {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly settings: () => Settings;
  /** Whether a closed file is checked. */
  readonly counts: (path: string) => boolean;
  /** Told of everything that was put off, when it is done. */
  readonly done: (uri: string) => void;
  readonly log: (what: string, error: unknown) => void;
}

/** What the client was last told of a document. */
interface Told {
  readonly analysis: Analysis;
  readonly hints: boolean;
  readonly version: number | undefined;
  /** The diagnostics, to compare with: often nothing is another when a base was opened or saved. */
  readonly words: string;
}

export function createChecks({ connection, documents, settings, counts, done, log }: ChecksOptions): Checks {
  const told = new Map<string, Told>();
  const users = dependants();
  const queue = scheduler((uri) => {
    check(uri);
    done(uri);
  });

  function check(uri: string): void {
    const open = documents.get(uri);
    try {
      const snapshot = open ?? documents.find(uri);
      if (snapshot === undefined) clear(uri);
      else publish(uri, snapshot, open !== undefined);
    } catch (error) {
      log(`checking ${uri} failed`, error);
    }
  }

  function publish(uri: string, snapshot: Snapshot, open: boolean): void {
    const analysis = documents.analysis(snapshot);
    users.note(uri, analysis.lookUps);
    const { hints } = settings();
    const version = open ? snapshot.document.version : undefined;
    const last = told.get(uri);
    if (last?.analysis === analysis && last.hints === hints && last.version === version) return;
    const shown = analysis.findings.filter(({ severity }) => hints || severity !== 'hint');
    const diagnostics = shown.map((finding) => toDiagnostic(finding, uri, snapshot.lines, analysis.sources));
    const words = JSON.stringify(diagnostics);
    told.set(uri, { analysis, hints, version, words });
    if (last?.words === words && last.version === version) return;
    // Nothing was shown of a closed one, and nothing is to be.
    if (!open && shown.length === 0 && last === undefined) return;
    void connection.sendDiagnostics({ uri, ...(version === undefined ? {} : { version }), diagnostics });
  }

  /** A document that is gone must not leave its problems behind. */
  function clear(uri: string): void {
    users.forget(uri);
    if (told.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  function touchUsers(path: string | undefined): void {
    for (const uri of path === undefined ? [] : users.of(path)) {
      if (documents.get(uri)) queue.touch(uri);
      else queue.later(uri);
    }
  }

  function later(path: string): void {
    const uri = documents.uriAt(path);
    if (!documents.get(uri)) queue.later(uri);
  }

  return {
    opened: (uri) => {
      queue.touch(uri);
      const path = pathOf(uri);
      // The client may write the address of the file in another way.
      if (path !== undefined && uriOf(path) !== uri) clear(uriOf(path));
      touchUsers(path);
    },
    edited: (uri) => {
      queue.touch(uri);
      touchUsers(pathOf(uri));
    },
    closed: (uri) => {
      queue.forget(uri);
      const path = pathOf(uri);
      const stays = path !== undefined && counts(path);
      if (!stays || uriOf(path) !== uri) {
        users.forget(uri);
        told.delete(uri);
        void connection.sendDiagnostics({ uri, diagnostics: [] });
      }
      if (stays) later(path);
      touchUsers(path);
    },
    onDisk: (path) => {
      const uri = documents.uriAt(path);
      if (!documents.get(uri) && (counts(path) || told.has(uri))) queue.later(uri);
      touchUsers(path);
    },
    later,
    again: () => {
      for (const uri of told.keys()) {
        if (documents.get(uri)) queue.touch(uri);
        else queue.later(uri);
      }
      for (const uri of documents.uris()) queue.touch(uri);
    },
    dropClosed: () => {
      queue.dropLater();
      for (const uri of told.keys()) if (!documents.get(uri)) clear(uri);
    },
    dropLater: queue.dropLater,
  };
}
