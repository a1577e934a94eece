/**
 * Open documents, and behind them the files they name. Each change makes a new immutable snapshot, which is also the
 * key its analysis is remembered by.
 */
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Setup } from '../config/config.js';
import { analyzeMarkdown, type DocumentAnalysis } from '../document/check.js';
import { type Surroundings, surroundingsOf } from '../document/links.js';
import type { DesignDocument } from '../document/read.js';
import { candidates } from '../host/candidates.js';
import { type ConfigFiles, configFiles } from '../host/config-files.js';
import { readableArea } from '../host/readable-area.js';
import { specFiles } from '../host/spec-files.js';
import { specReader } from '../host/spec-reader.js';
import { today } from '../host/today.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Profile } from '../knowledge/types.js';
import { analyses } from '../lint/analyses.js';
import type { Analysis } from '../lint/analyze.js';
import { stillHolds } from '../project/reader.js';
import { readWhole, type Whole } from '../project/whole.js';
import type { LinkRole } from '../project/written-path.js';
import type { Rule } from '../rules/rule.js';
import { readAfter } from '../spec/read.js';
import type { Document } from '../text/document.js';
import { type LineIndex, linesOf } from '../text/line-index.js';
import { pathOf, uriOf } from './file-uri.js';
import { type MarkdownSnapshot, markdownSnapshot } from './markdown-documents.js';

export interface Snapshot {
  readonly document: Document;
  readonly lines: LineIndex;
  /** Of a quoted spec: what each line begins with before the spec does, `> ` or nothing. New lines begin with it, too. */
  readonly linePrefix?: string;
}

export interface Documents {
  open(uri: string, version: number, text: string, language: string): void;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** An open spec. */
  get(uri: string): Snapshot | undefined;
  /** An open Markdown document. */
  markdown(uri: string): MarkdownSnapshot | undefined;
  /** An open one, else the file as it is on disk. */
  find(uri: string): Snapshot | undefined;
  /** Of those that are open. */
  uris(): readonly string[];
  /** The address an open document has for the file; the usual one where it is not open. */
  uriAt(path: string): string;
  analysis(snapshot: Snapshot): Analysis;
  /** Of a Markdown document and everything it quotes and names. */
  markdownAnalysis(snapshot: MarkdownSnapshot): DocumentAnalysis;
  /** What it may name. */
  surroundings(snapshot: MarkdownSnapshot): Surroundings;
  /** The document with what it builds on, and no rule run on it. */
  whole(snapshot: Snapshot): Whole;
  /** What a configuration leaves out where everything is checked. */
  readonly configs: ConfigFiles;
  /** Paths that `extends` (a base) or `use` (a library) in this document could be given, as they would be written. */
  candidates(uri: string, role: LinkRole): readonly string[];
}

export interface DocumentConditions {
  readonly knowledge: Knowledge;
  readonly rules: readonly Rule[] | undefined;
  /** That of specs that name none: an analysis is good for as long as it is the same function. */
  readonly profile: () => (uri: string) => Profile;
  /** Open folders: files in them, and in the repositories around them, may be named. */
  readonly folders: () => readonly string[];
}

export function openDocuments({ knowledge, rules, profile, folders }: DocumentConditions): Documents {
  const texts = new Map<string, TextDocument>();
  const snapshots = new Map<string, Snapshot>();
  // The last state that was looked at: what an edit leaves alone is taken over from it.
  const before = new Map<string, Document>();
  const markdowns = new Map<string, MarkdownSnapshot>();
  const uriByPath = new Map<string, string>();
  const files = specFiles({ uriOf, changing: true });
  const area = readableArea(folders);
  const read = specReader({
    files,
    area,
    pathOf,
    opened: (path) => {
      const uri = uriByPath.get(path);
      return uri === undefined ? undefined : get(uri)?.document;
    },
    foldsCase: process.platform === 'win32' || process.platform === 'darwin',
  });
  const configs = configFiles({
    load: (path) => {
      const opened = uriByPath.get(path);
      if (opened !== undefined) return get(opened)?.document;
      const file = files.load(path);
      return 'document' in file ? file.document : undefined;
    },
    changing: true,
  });
  const setupOf = ({ uri }: Document): Setup | undefined => {
    const path = pathOf(uri);
    return path === undefined ? undefined : configs.setupOf(path);
  };
  const madeOf = new WeakMap<
    DesignDocument,
    {
      readonly analysis: DocumentAnalysis;
      readonly analysisOf: (document: Document) => Analysis;
      readonly setup: Setup | undefined;
    }
  >();
  let kept:
    | {
        readonly profileOf: (uri: string) => Profile;
        readonly analysisOf: (document: Document) => Analysis;
      }
    | undefined;

  // Made when somebody asks, so that a burst of edits costs one snapshot.
  function get(uri: string): Snapshot | undefined {
    const known = snapshots.get(uri);
    const current = texts.get(uri);
    if (known !== undefined || current === undefined || isMarkdown(current)) return known;
    const snapshot = snapshotOf({ uri, version: current.version, text: current.getText() });
    const earlier = before.get(uri);
    if (earlier !== undefined) readAfter(earlier, snapshot.document);
    before.delete(uri);
    snapshots.set(uri, snapshot);
    return snapshot;
  }

  // The last state is kept, because the next one is read from it.
  function markdown(uri: string): MarkdownSnapshot | undefined {
    const known = markdowns.get(uri);
    const current = texts.get(uri);
    if (current === undefined || !isMarkdown(current)) return undefined;
    if (known?.document.version === current.version) return known;
    const document = { uri, version: current.version, text: current.getText() };
    const snapshot = markdownSnapshot(document, known);
    markdowns.set(uri, snapshot);
    return snapshot;
  }

  function onDisk(uri: string): Snapshot | undefined {
    const path = pathOf(uri);
    const file = path === undefined ? undefined : files.load(path);
    return file && 'document' in file ? snapshotOf(file.document) : undefined;
  }

  /** Each document, what others build on included, under the profile that is set for it at the moment. */
  function analysesOf(): (document: Document) => Analysis {
    const profileOf = profile();
    if (kept?.profileOf === profileOf) return kept.analysisOf;
    const byProfile = new Map<Profile, (document: Document) => Analysis>();
    const analysisOf = (document: Document): Analysis => {
      const asked = profileOf(document.uri);
      const made =
        byProfile.get(asked) ??
        analyses(knowledge, {
          checks: rules,
          profile: asked,
          read,
          setupOf,
          today: () => today(),
          analysisOf,
        });
      byProfile.set(asked, made);
      return made(document);
    };
    kept = { profileOf, analysisOf };
    return analysisOf;
  }

  return {
    open: (uri, version, text, language) => {
      texts.set(uri, TextDocument.create(uri, language, version, text));
      snapshots.delete(uri);
      before.delete(uri);
      markdowns.delete(uri);
      const path = pathOf(uri);
      if (path !== undefined) uriByPath.set(path, uri);
    },
    change: (uri, version, changes) => {
      const text = texts.get(uri);
      if (text === undefined) return;
      TextDocument.update(text, [...changes], version);
      const last = snapshots.get(uri);
      if (last !== undefined) before.set(uri, last.document);
      snapshots.delete(uri);
    },
    close: (uri) => {
      texts.delete(uri);
      snapshots.delete(uri);
      before.delete(uri);
      markdowns.delete(uri);
      const path = pathOf(uri);
      if (path !== undefined) uriByPath.delete(path);
    },
    get,
    markdown,
    find: (uri) => get(uri) ?? onDisk(uri),
    uris: () => [...texts.keys()],
    uriAt: (path) => uriByPath.get(path) ?? uriOf(path),
    surroundings: ({ design }) => surroundingsOf(design, knowledge, { read, analysisOf: analysesOf() }),
    analysis: ({ document }) => analysesOf()(document),
    markdownAnalysis: ({ design }) => {
      const analysisOf = analysesOf();
      const setup = setupOf(design.document);
      const known = madeOf.get(design);
      const holds =
        known !== undefined &&
        known.analysisOf === analysisOf &&
        known.setup === setup &&
        stillHolds(known.analysis.lookUps, read);
      if (holds) return known.analysis;
      const analysis = analyzeMarkdown(design, knowledge, { read, analysisOf, setup });
      madeOf.set(design, { analysis, analysisOf, setup });
      return analysis;
    },
    whole: ({ document }) => readWhole(document, read, setupOf(document)),
    configs,
    candidates: (uri, role) => {
      const path = pathOf(uri);
      return path === undefined ? [] : candidates(path, role, area);
    },
  };
}

/** Quoted in a Markdown document. */
export function isQuoted({ linePrefix }: Snapshot): boolean {
  return linePrefix !== undefined;
}

function isMarkdown({ languageId }: TextDocument): boolean {
  return languageId === 'markdown';
}

function snapshotOf(document: Document): Snapshot {
  return { document, lines: linesOf(document) };
}
