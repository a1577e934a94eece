/** One thing an editor can ask for: what the server says it can do, and the requests that do it. One file each in features/. */
import type { Connection, Position, Range, ServerCapabilities } from 'vscode-languageserver/node';
import type { Surroundings } from '../document/links.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { offsetAt } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import type { Client } from './client.js';
import type { Documents, Snapshot } from './documents.js';
import type { MarkdownSnapshot } from './markdown-documents.js';
import type { Settings } from './settings.js';
import type { WorkspaceFiles } from './workspace-files.js';

export interface Host {
  readonly connection: Connection;
  readonly knowledge: Knowledge;
  readonly documents: Documents;
  /** Designs to start from, by name. */
  readonly templates: (name: string) => string | undefined;
  /** Every spec of the open folders. */
  readonly files: WorkspaceFiles;
  client(): Client;
  /** As they are at the moment; what the editor shows is asked for again when they change. */
  settings(): Settings;
  /**
   * Null where the document is not open, or where making the answer failed, which is then logged. With the place that is
   * asked about, specs quoted in Markdown answer, too.
   */
  answer<T>(uri: string, make: (snapshot: Snapshot) => T | undefined, at?: Position): T | null;
  /** The same for a Markdown document as a whole; null also where the setting leaves these alone. */
  answerDocument<T>(
    uri: string,
    make: (snapshot: MarkdownSnapshot, around: Surroundings) => T | undefined,
  ): T | null;
  /** Into the log channel, where somebody looking for a fault finds it. */
  log(what: string, error: unknown): void;
}

export interface Feature {
  capabilities(client: Client): ServerCapabilities;
  connect(host: Host): void;
}

export function offsetIn({ lines }: Pick<Snapshot, 'lines'>, { line, character }: Position): number {
  return offsetAt(lines, { line, column: character });
}

export function spanIn(snapshot: Pick<Snapshot, 'lines'>, { start, end }: Range): Span {
  return { start: offsetIn(snapshot, start), end: offsetIn(snapshot, end) };
}
