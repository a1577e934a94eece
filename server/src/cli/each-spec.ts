/** The specs that the words of a command stand for, read one after the other. */
import { resolve } from 'node:path';
import { discover, reasonOf, type Unreadable } from './discover.js';
import type { Io } from './io.js';
import { decode, readSpecFile, type SpecText } from './read-spec.js';
import { printable } from './report/terminal.js';

export interface SpecPaths {
  /** Files and folders; `-` is standard input. */
  readonly paths: readonly string[];
  readonly stdinFilename: string;
}

export interface Taken<T> {
  readonly taken: readonly T[];
  readonly unreadable: readonly Unreadable[];
}

/** Undefined where there is nothing to read at all; standard error then says so. */
export function eachSpec<T>(
  { paths, stdinFilename }: SpecPaths,
  io: Io,
  take: (file: string, spec: SpecText) => T,
): Taken<T> | undefined {
  const fromStdin = paths.includes('-');
  const { files, unreadable } = discover(
    paths.filter((path) => path !== '-'),
    io.cwd,
  );
  if (files.length === 0 && unreadable.length === 0 && !fromStdin) {
    io.err(
      `cellspec: there are no specs in ${paths.map((path) => `\`${printable(path)}\``).join(', ')}. Specs are named *.cell.yaml, libraries *.celllib.yaml.\n`,
    );
    return undefined;
  }
  const taken: T[] = [];
  const failed = [...unreadable];
  if (fromStdin) {
    const read = readStandardInput(io);
    if (typeof read === 'string') failed.push({ file: 'standard input', reason: read });
    else taken.push(take(stdinFilename, read));
  }
  for (const file of files) {
    const read = readSpecFile(resolve(io.cwd, file));
    if (typeof read === 'string') failed.push({ file, reason: read });
    else taken.push(take(file, read));
  }
  return { taken, unreadable: failed };
}

/** Last on standard error, so that it stands below the report. `done`: what did not happen to them, `checked`. */
export function tellUnreadable(unreadable: readonly Unreadable[], done: string, io: Io): void {
  for (const { file, reason } of unreadable)
    io.err(`cellspec: ${printable(file)} was not ${done}: ${reason}.\n`);
}

/** Returns a reason instead where nothing can be read from it: a folder, a closed descriptor. */
function readStandardInput(io: Io): SpecText | string {
  try {
    const bytes = io.readStdin();
    return bytes === undefined ? 'there is far more of it than a spec has' : decode(bytes);
  } catch (error) {
    return reasonOf(error);
  }
}
