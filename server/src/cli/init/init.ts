/** `cellspec init`: what a repository of specs starts with. Nothing that is there is touched. */
import { existsSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSpecBytes } from '../../host/read-spec.js';
import { lies, readableArea, realPathOf } from '../../host/readable-area.js';
import { writeNew } from '../../host/write-file.js';
import { discover, shown } from '../discover.js';
import { choiceOf, specStore } from '../each-spec.js';
import { type ExitCode, exitCodes, type Io } from '../io.js';
import { printable } from '../report/terminal.js';
import type { InitRequest } from './arguments.js';
import { examplePath, type StartFile, startFiles } from './files.js';

export function init({ dryRun }: InitRequest, version: string, io: Io): ExitCode {
  let failed = false;
  const toAdd: string[] = [];
  for (const file of startFiles(version)) {
    const left = reasonToLeave(file, io);
    if (left !== undefined) {
      io.out(`${file.path}: left, ${left}.\n`);
      if (file.toAdd !== undefined && lacksUs(join(io.cwd, file.path)))
        toAdd.push(`\nTo add to ${file.path}:\n\n${file.toAdd}`);
      continue;
    }
    const reason = dryRun ? undefined : (leadsAway(file, io) ?? writeNew(join(io.cwd, file.path), file.text));
    if (reason !== undefined) {
      io.err(`cellspec: ${file.path} was not written: ${reason}.\n`);
      failed = true;
    } else io.out(`${file.path}: ${dryRun ? 'would be written' : 'written'}.\n`);
  }
  for (const text of toAdd) io.out(text);
  io.out('\nNext: `cellspec lint`, and where much is found, `cellspec baseline`.\n');
  return failed ? exitCodes.misuse : exitCodes.clean;
}

function reasonToLeave({ path, alsoCalled = [], ofRepository }: StartFile, io: Io): string | undefined {
  const there = [path, ...alsoCalled].find((name) => isThere(join(io.cwd, name)));
  if (there !== undefined) return there === path ? 'it is there' : `there is ${there}`;
  const here = join(io.cwd, 'here');
  const repository = readableArea(() => [io.cwd]).of(here);
  if (ofRepository && !existsSync(join(repository, '.git'))) return 'this is no git repository';
  if (ofRepository && repository !== io.cwd)
    return `since it belongs into the folder of the repository, ${printable(repository)}: run \`cellspec init\` there`;
  if (ofRepository) return undefined;
  const store = specStore('', io);
  if (path === examplePath) {
    const { files } = discover(['.'], io.cwd, choiceOf({ noIgnore: true }, io, store));
    return files.length > 0 ? 'there are specs already' : undefined;
  }
  const config = store.configs.documentFor(here);
  return config && `${printable(shown(config.uri, io.cwd))} counts here`;
}

/** A link counts, wherever it leads. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether it is there and says nothing of cellspec. */
function lacksUs(path: string): boolean {
  const bytes = readSpecBytes(path);
  return Buffer.isBuffer(bytes) && !bytes.includes('cellspec');
}

/** Folders on the way may be links. */
function leadsAway({ path }: StartFile, io: Io): string | undefined {
  let folder = dirname(join(io.cwd, path));
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return lies(realPathOf(folder), realPathOf(io.cwd)) ? undefined : 'a link leads out of this folder';
}
