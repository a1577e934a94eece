/** Specs on disk as documents: read when somebody asks, the same state of a file always the same document. */
import { statSync } from 'node:fs';
import type { Document } from '../text/document.js';
import { type Refusal, readSpecFile, refusal } from './read-spec.js';

export interface SpecFile {
  readonly document: Document;
  /** Offset of the first character that is not what was in the file. */
  readonly damagedAt: number | undefined;
}

export interface SpecFiles {
  load(path: string): SpecFile | Refusal;
  /** The same for a file nobody is expected to ask for again. */
  loadOnce(path: string): SpecFile | Refusal;
}

export interface Keeping {
  /** How a document is named that lies at this path. */
  readonly uriOf: (path: string) => string;
  /** Whether a file may change while this program runs. */
  readonly changing: boolean;
}

/**
 * A text and its tree take some hundred kilobytes. In one run what is kept costs time, and the few files that others
 * build on are asked for again and again; a session has time, and asks for everything again.
 */
const mostKept = { run: 48, session: 512 } as const;

export function specFiles({ uriOf, changing }: Keeping): SpecFiles {
  // The one asked for last stands last.
  const kept = new Map<string, SpecFile & { readonly state: string }>();

  return {
    loadOnce: (path) => {
      const known = kept.get(path);
      if (known !== undefined && !changing) return known;
      const read = readSpecFile(path);
      if ('missing' in read) return read;
      const { text, damagedAt } = read;
      return { document: { uri: uriOf(path), version: 0, text }, damagedAt };
    },
    load: (path) => {
      const known = kept.get(path);
      if (known !== undefined && !changing) return touched(path, known);
      const state = changing ? stateOf(path) : 'as found';
      if (typeof state !== 'string') return without(path, state);
      if (known?.state === state) return touched(path, known);
      const read = readSpecFile(path);
      if ('missing' in read) return without(path, read);
      const { text, damagedAt } = read;
      // Saved anew, and still the same text: whatever is known of it still holds.
      const document =
        known?.document.text === text ? known.document : { uri: uriOf(path), version: 0, text };
      return touched(path, { document, damagedAt, state });
    },
  };

  function without(path: string, refusal: Refusal): Refusal {
    kept.delete(path);
    return refusal;
  }

  function touched(path: string, file: SpecFile & { readonly state: string }): SpecFile {
    kept.delete(path);
    kept.set(path, file);
    const [oldest] = kept.keys();
    const most = changing ? mostKept.session : mostKept.run;
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return file;
  }
}

/** Changes whenever the file does. */
function stateOf(path: string): string | Refusal {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch (error) {
    return refusal(error);
  }
}
