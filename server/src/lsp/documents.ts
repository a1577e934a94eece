/** Open documents. Each change makes a new immutable snapshot, which is also the key its analysis is remembered by. */
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { today } from '../host/today.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Profile } from '../knowledge/types.js';
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

/** `profile` is that of specs that name none: an analysis is good for as long as it is the same. */
export function openDocuments(
  knowledge: Knowledge,
  rules: readonly Rule[] | undefined,
  profile: () => Profile,
): Documents {
  const texts = new Map<string, TextDocument>();
  const snapshots = new Map<string, Snapshot>();
  const analyses = new WeakMap<Snapshot, { readonly profile: Profile; readonly analysis: Analysis }>();

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
      const asked = profile();
      if (known?.profile === asked) return known.analysis;
      const conditions = { checks: rules, profile: asked, today: today() };
      const analysis = analyze(snapshot.document, knowledge, conditions);
      analyses.set(snapshot, { profile: asked, analysis });
      return analysis;
    },
  };
}
