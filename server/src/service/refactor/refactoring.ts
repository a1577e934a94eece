/** A rewriting that changes how a spec says something, not what it says. */
import type { Edit } from '../../text/span.js';

export interface Refactoring {
  readonly title: string;
  readonly kind: 'refactor.extract' | 'refactor.rewrite';
  readonly edits: readonly Edit[];
  /** Why it cannot be done here, for editors that show what they cannot do. */
  readonly disabled?: string;
  /** A second file: what it holds when it is made, or what is put into it. */
  readonly file?: NewFile | ChangedFile;
}

export interface NewFile {
  readonly uri: string;
  readonly content: string;
}

export interface ChangedFile {
  readonly uri: string;
  readonly edits: readonly Edit[];
}
