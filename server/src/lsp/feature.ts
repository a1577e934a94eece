/** One thing an editor can ask for: what the server says it can do, and the requests that do it. One file each in features/. */
import type {
  ClientCapabilities,
  Connection,
  Position,
  Range,
  ServerCapabilities,
} from 'vscode-languageserver/node';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { SourceLinks } from '../service/sources.js';
import { offsetAt } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import type { Documents, Snapshot } from './documents.js';

/** What the client said of itself when the session began. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly links: SourceLinks;
  /** Its command that opens the list of completions. */
  readonly suggestCommand?: string | undefined;
}

export interface Host {
  readonly connection: Connection;
  readonly knowledge: Knowledge;
  readonly documents: Documents;
  client(): Client;
  /** Null where the document is not open, or where making the answer failed, which is then logged. */
  answer<T>(uri: string, make: (snapshot: Snapshot) => T | undefined): T | null;
  /** Into the log channel, where somebody looking for a fault finds it. */
  log(what: string, error: unknown): void;
}

export interface Feature {
  capabilities(client: Client): ServerCapabilities;
  connect(host: Host): void;
}

export function offsetIn({ lines }: Snapshot, { line, character }: Position): number {
  return offsetAt(lines, { line, column: character });
}

export function spanIn(snapshot: Snapshot, { start, end }: Range): Span {
  return { start: offsetIn(snapshot, start), end: offsetIn(snapshot, end) };
}
