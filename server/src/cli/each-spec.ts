/** The specs that the words of a command stand for, read one after the other. */
import { resolve } from 'node:path';
import type { Setup } from '../config/config.js';
import { type ConfigFiles, configFiles } from '../host/config-files.js';
import { gitIgnore } from '../host/git-ignore.js';
import { decode } from '../host/read-spec.js';
import { readableArea } from '../host/readable-area.js';
import { reasonOf } from '../host/reason.js';
import { specFiles } from '../host/spec-files.js';
import { specReader } from '../host/spec-reader.js';
import { type Reader, readsNothing } from '../project/reader.js';
import type { Document } from '../text/document.js';
import { type Choice, discover, shown, type Unreadable } from './discover.js';
import type { Io } from './io.js';
import { printable } from './report/terminal.js';
import { defaultStdinName } from './words.js';

export interface SpecPaths {
  /** Files and folders; `-` is standard input. */
  readonly paths: readonly string[];
  readonly stdinFilename: string;
}

/** A spec as it was found, with the way from it to the files it names. */
export interface TakenSpec {
  readonly document: Document;
  /** Offset of the first character that is not what was in the file. */
  readonly damagedAt: number | undefined;
  readonly read: Reader;
  /** What the configuration says about it, and about any file it names. */
  readonly setupOf: (document: Document) => Setup | undefined;
}

export interface Taken<T> {
  readonly taken: readonly T[];
  readonly unreadable: readonly Unreadable[];
}

/** `documents`: Markdown about specs is wanted, too. Undefined where there is nothing to read at all; standard error then says so. */
export function eachSpec<T>(
  { paths, stdinFilename }: SpecPaths,
  io: Io,
  take: (file: string, spec: TakenSpec) => T,
  { documents = false }: { readonly documents?: boolean } = {},
): Taken<T> | undefined {
  const fromStdin = paths.includes('-');
  const store = specStore(stdinFilename, io);
  const named = paths.filter((path) => path !== '-');
  const { files, unreadable, leftOut } = discover(
    named,
    io.cwd,
    choiceOf({ noIgnore: false }, io, store),
    false,
    documents,
  );
  if (files.length + unreadable.length + leftOut === 0 && !fromStdin) return tellNoSpecs(paths, io);
  const taken: T[] = [];
  const failed = [...unreadable];
  const takeOne = store.take;
  for (const path of [...(fromStdin ? ['-'] : []), ...files]) {
    const found = takeOne(path);
    const refuse = (reason: string) => failed.push({ file: path === '-' ? 'standard input' : path, reason });
    if (typeof found === 'string') {
      refuse(found);
      continue;
    }
    try {
      taken.push(take(nameOf(path, stdinFilename), found));
    } catch (error) {
      // A fault on one file is no reason to say nothing of the others.
      const reason = error instanceof Error ? error.message : String(error);
      refuse(
        `cellspec itself failed on it (${reason}); this is no fault of your spec, please report it with the file`,
      );
    }
  }
  return { taken, unreadable: failed };
}

export function tellNoSpecs(paths: readonly string[], io: Io): undefined {
  io.err(
    `cellspec: there are no specs in ${paths.map((path) => `\`${printable(path)}\``).join(', ')}. Specs are named *.cell.yaml, libraries *.celllib.yaml.\n`,
  );
}

/** What a search takes: what neither a configuration nor git leaves out. */
export function choiceOf({ noIgnore }: { noIgnore: boolean }, io: Io, { configs }: SpecStore): Choice {
  if (noIgnore) return configs;
  const ignored = gitIgnore(() => [io.cwd]);
  return {
    takes: (path) => !ignored.leavesOut(path) && configs.takes(path),
    entersFolder: (path) => !ignored.leavesOutFolder(path) && configs.entersFolder(path),
  };
}

/** What a path is called in a report. */
export function nameOf(path: string, stdinFilename: string): string {
  return path === '-' ? stdinFilename : path;
}

/** Reads specs by their paths, with one memory for the files that they share; returns a reason instead where one cannot be read. */
export function specTaker(stdinFilename: string, io: Io): SpecStore['take'] {
  return specStore(stdinFilename, io).take;
}

export interface SpecStore {
  take(path: string): TakenSpec | string;
  readonly configs: ConfigFiles;
  readonly reader: Reader;
  readonly setupOf: TakenSpec['setupOf'];
}

export function specStore(stdinFilename: string, io: Io): SpecStore {
  const store = specFiles({ uriOf: (path) => shown(path, io.cwd), changing: false });
  const reader = specReader({
    files: store,
    area: readableArea(() => [io.cwd]),
    pathOf: (uri) => resolve(io.cwd, uri),
    opened: () => undefined,
    foldsCase: process.platform === 'win32' || process.platform === 'darwin',
  });
  const configs = configFiles({
    load: (path) => {
      const found = store.load(path);
      return 'document' in found ? found.document : undefined;
    },
    changing: false,
  });
  const setupOf = ({ uri }: Document): Setup | undefined => configs.setupOf(resolve(io.cwd, uri));
  const take = (path: string): TakenSpec | string => {
    if (path === '-') {
      const read = readStandardInput(io, stdinFilename);
      if (typeof read === 'string') return read;
      return { ...read, read: stdinFilename === defaultStdinName ? nowhere : reader, setupOf };
    }
    // Kept are those that others build on: what is held on to moves into the old part of the heap, and costs time twice.
    const found = store.loadOnce(resolve(io.cwd, path));
    if (!('document' in found)) return found.reason;
    return { document: found.document, damagedAt: found.damagedAt, read: reader, setupOf };
  };
  return { take, configs, reader, setupOf };
}

/** Last on standard error, so that it stands below the report. `done`: what did not happen to them, `checked`. */
export function tellUnreadable(unreadable: readonly Unreadable[], done: string, io: Io): void {
  for (const { file, reason } of unreadable)
    io.err(`cellspec: ${printable(file)} was not ${done}: ${reason}.\n`);
}

/** A text without a name has no neighbours. */
const nowhere: Reader = (from, path) => readsNothing(from, path);

/** Returns a reason instead where nothing can be read from it: a folder, a closed descriptor. */
function readStandardInput(io: Io, uri: string): Pick<TakenSpec, 'document' | 'damagedAt'> | string {
  try {
    const bytes = io.readStdin();
    if (bytes === undefined) return 'there is far more of it than a spec has';
    const { text, damagedAt } = decode(bytes);
    return { document: { uri, version: 0, text }, damagedAt };
  } catch (error) {
    return reasonOf(error);
  }
}
