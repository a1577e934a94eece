/** How a document finds another one. The faces know files and open editors; in here there are only documents. */
import type { Document } from '../text/document.js';

/** The document that `path`, written in the document `from`, leads to. The same state of it is the same object. */
export type Reader = (from: string, path: string) => Found | Unread;

export interface Found {
  readonly document: Document;
  /** The path as the file system spells it, where it was found only because that does not tell upper from lower case. */
  readonly spelling?: string;
}

export interface Unread {
  /** `outside`: beyond the folders that may be read. `refused`: there, and not readable. `nowhere`: nobody can know. */
  readonly why: 'missing' | 'outside' | 'refused' | 'nowhere';
  /** In words that follow a colon: `permission denied`. */
  readonly reason: string;
  /** Paths that do lead to a file of the same kind, as they would be written, the nearest first. */
  readonly near?: readonly string[];
}

/** One question to a reader, and what it answered: as long as all answers are the same, so is everything made of them. */
export interface LookUp {
  readonly from: string;
  readonly path: string;
  readonly answer: Found | Unread;
}

/** For a document that lies nowhere. */
export const readsNothing: Reader = () => ({
  why: 'nowhere',
  reason: 'this text has no place among files',
});

/** A reader that remembers what it was asked. */
export function recorded(read: Reader, lookUps: LookUp[]): Reader {
  return (from, path) => {
    const answer = read(from, path);
    lookUps.push({ from, path, answer });
    return answer;
  };
}

export function stillHolds(lookUps: readonly LookUp[], read: Reader): boolean {
  return lookUps.every(({ from, path, answer }) => {
    const now = read(from, path);
    return 'document' in answer
      ? 'document' in now && now.document === answer.document
      : 'why' in now && now.why === answer.why && now.reason === answer.reason;
  });
}
