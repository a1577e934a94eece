/** Open documents. Each change makes a new immutable snapshot, which is also the key its analysis is remembered by. */
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { today } from '../host/today.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { type Analysis, analyze } from '../lint/analyze.js';
import type { Rule } from '../rules/rule.js';
import type { Document } from '../text/document.js';
import { indexLines, type LineIndex } from '../text/line-index.js';

export interface Snapshot {
  readonly document: Document;
  readonly lines: LineIndex;
}

export interface Documents {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  get(uri: string): Snapshot | undefined;
  uris(): readonly string[];
  analysis(snapshot: Snapshot): Analysis;
}

export function openDocuments(knowledge: Knowledge, rules: readonly Rule[] | undefined): Documents {
  const texts = new Map<string, TextDocument>();
  const snapshots = new Map<string, Snapshot>();
  const analyses = new WeakMap<Snapshot, Analysis>();

  return {
    open: (uri, version, text) => {
      texts.set(uri, TextDocument.create(uri, 'cellspec', version, text));
      snapshots.delete(uri);
    },
    change: (uri, version, changes) => {
      const text = texts.get(uri);
      if (text === undefined) return;
      TextDocument.update(text, [...changes], version);
      snapshots.delete(uri);
    },
    close: (uri) => {
      texts.delete(uri);
      snapshots.delete(uri);
    },
    // Made when somebody asks, so that a burst of edits costs one snapshot.
    get: (uri) => {
      const known = snapshots.get(uri);
      const current = texts.get(uri);
      if (known !== undefined || current === undefined) return known;
      const text = current.getText();
      const snapshot = { document: { uri, version: current.version, text }, lines: indexLines(text) };
      snapshots.set(uri, snapshot);
      return snapshot;
    },
    uris: () => [...texts.keys()],
    analysis: (snapshot) => {
      const known = analyses.get(snapshot);
      if (known !== undefined) return known;
      const made = analyze(snapshot.document, knowledge, { checks: rules, today: today() });
      analyses.set(snapshot, made);
      return made;
    },
  };
}
