/**
 * What checking a file asked of the outside, and what was answered, in a form that can be kept: as long as all answers
 * are the same, and the file is, so is the result.
 */
import { resolve } from 'node:path';
import { sha256Of } from '../../host/crypto.js';
import type { Found, Reader, Unread } from '../../project/reader.js';
import { oncePer } from '../../quantity/once.js';
import type { Document } from '../../text/document.js';
import type { SpecStore, TakenSpec } from '../each-spec.js';

export interface Questions {
  /** Which file was named where, and a print of what was found: `[from, path, print]`. */
  readonly files: readonly (readonly [from: string, path: string, print: string])[];
  /** For which files the configuration was asked, and a print of it. */
  readonly configs: readonly (readonly [uri: string, print: string])[];
}

export const noQuestions: Questions = { files: [], configs: [] };

export interface Recorder {
  /** The same for every file, so that analyses are shared between them. */
  readonly read: Reader;
  readonly setupOf: TakenSpec['setupOf'];
  /** Everything asked since the last time. */
  taken(): Questions;
}

export function recorder(store: SpecStore, cwd: string): Recorder {
  let files = new Map<string, readonly [string, string, string]>();
  let configs = new Map<string, readonly [string, string]>();
  return {
    read: (from, path) => {
      const answer = store.reader(from, path);
      const key = `${from}\n${path}`;
      if (!files.has(key)) files.set(key, [from, path, printOf(answer)]);
      return answer;
    },
    setupOf: (document) => {
      const { uri } = document;
      if (!configs.has(uri)) configs.set(uri, [uri, printOfConfig(uri, store, cwd)]);
      return store.setupOf(document);
    },
    taken: () => {
      const asked = { files: [...files.values()], configs: [...configs.values()] };
      files = new Map();
      configs = new Map();
      return asked;
    },
  };
}

/** The documents that the answers lead to, by uri; undefined where an answer is another one now. */
export function askAgain(
  { files, configs }: Questions,
  store: SpecStore,
  cwd: string,
): ReadonlyMap<string, Document> | undefined {
  for (const [uri, print] of configs) if (printOfConfig(uri, store, cwd) !== print) return undefined;
  const documents = new Map<string, Document>();
  for (const [from, path, print] of files) {
    const answer = store.reader(from, path);
    if (printOf(answer) !== print) return undefined;
    if ('document' in answer) documents.set(answer.document.uri, answer.document);
  }
  return documents;
}

export function printOfBytes(bytes: Buffer | string): string {
  return sha256Of(bytes);
}

const printOfDocument = oncePer(({ uri, text }: Document) => `${uri} ${printOfBytes(text)}`);

/** All of an answer counts: messages tell the reason, and names that are near. */
function printOf(answer: Found | Unread): string {
  if (!('document' in answer)) return JSON.stringify([answer.why, answer.reason, answer.near ?? []]);
  const print = printOfDocument(answer.document);
  return answer.spelling === undefined ? print : `${print} ${answer.spelling}`;
}

function printOfConfig(uri: string, store: SpecStore, cwd: string): string {
  const config = store.configs.documentFor(resolve(cwd, uri));
  return config === undefined ? '' : printOfDocument(config);
}
