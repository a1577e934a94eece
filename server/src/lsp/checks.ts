/**
 * What was found, on its way to the client: open documents at once, those that build on a changed one after it, and
 * closed ones when there is time. Problems are pushed for all of them: every editor shows what is pushed, while few can
 * ask for the problems of files that are not open.
 */
import type { Connection } from 'vscode-languageserver/node';
import type { Analysis } from '../lint/analyze.js';
import type { LineIndex } from '../text/line-index.js';
import { dependants } from './dependants.js';
import { scheduler } from './diagnostics.js';
import type { Documents } from './documents.js';
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
  readonly settings: (uri: string) => Settings;
  /** Whether a closed file is checked. */
  readonly counts: (path: string) => boolean;
  /** Told when what an open document builds on has changed, and not its own text. */
  readonly moved: () => void;
  /** Told of everything that was put off, when it is done. */
  readonly done: (uri: string) => void;
  readonly log: (what: string, error: unknown) => void;
}

/** What the client was last told of a document. */
interface Told {
  readonly analysis: Checked | undefined;
  readonly hints: boolean;
  readonly version: number | undefined;
  /** The diagnostics, to compare with: often nothing is another when a base was opened or saved. */
  readonly words: string;
}

/** A spec, or a Markdown document with all it quotes. */
type Checked = Pick<Analysis, 'findings' | 'documents' | 'lookUps'>;

export function createChecks(options: ChecksOptions): Checks {
  const { connection, documents, settings, counts, moved, done, log } = options;
  const told = new Map<string, Told>();
  const users = dependants();
  const queue = scheduler((uri) => {
    check(uri);
    done(uri);
  });

  function check(uri: string): void {
    const open = documents.get(uri);
    try {
      const markdown = documents.markdown(uri);
      if (markdown) {
        const checked = settings(uri).markdown ? documents.markdownAnalysis(markdown) : undefined;
        publish(uri, checked, markdown.lines, markdown.document.version);
        return;
      }
      const snapshot = open ?? documents.find(uri);
      if (snapshot === undefined) clear(uri);
      else publish(uri, documents.analysis(snapshot), snapshot.lines, open?.document.version);
    } catch (error) {
      log(`checking ${uri} failed`, error);
    }
  }

  /** `analysis`: undefined where the document is not looked at. `version`: of an open one. */
  function publish(
    uri: string,
    analysis: Checked | undefined,
    lines: LineIndex,
    version: number | undefined,
  ): void {
    users.note(uri, analysis?.lookUps ?? []);
    const { hints } = settings(uri);
    const last = told.get(uri);
    const same = last !== undefined && last.analysis === analysis;
    if (same && last.hints === hints && last.version === version) return;
    if (version !== undefined && last?.version === version && !same) moved();
    const shown = (analysis?.findings ?? []).filter(({ severity }) => hints || severity !== 'hint');
    const diagnostics = shown.map((finding) => toDiagnostic(finding, uri, lines, analysis?.documents));
    const words = JSON.stringify(diagnostics);
    told.set(uri, { analysis, hints, version, words });
    if (last?.words === words && last.version === version) return;
    // Nothing was shown of a closed one, and nothing is to be.
    if (version === undefined && diagnostics.length === 0 && last === undefined) return;
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
