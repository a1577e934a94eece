/**
 * What git leaves out: `.gitignore` of a folder and those above it, and `.git/info/exclude`. Where there is no repository
 * the folders that are worked in take its place. The user's own list of ignored files does not count: what is found
 * should not depend on whose machine it is.
 */
import { existsSync, lstatSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readSpecFile } from './read-spec.js';

export interface GitIgnore {
  /** A file that git would not track, by itself or for a folder it is in. */
  leavesOut(file: string): boolean;
  leavesOutFolder(folder: string): boolean;
}

/** What counts in one folder: the lines of all files above it, read from the folder they are all counted from. */
interface Rules {
  readonly top: string;
  /** Undefined where there are none. */
  readonly lines: Ignore | undefined;
}

const options = { ignorecase: process.platform === 'win32' || process.platform === 'darwin' };
/** Longer lists and lines are nobody's. */
const mostCharacters = 256 * 1024;
const longestLine = 1000;

/** `folders`: where the work is, for files in no repository. Remembers what it read; files that change are asked for with a new one. */
export function gitIgnore(folders: () => readonly string[]): GitIgnore {
  const known = new Map<string, Rules | undefined>();
  const leftOut = new Map<string, boolean>();

  /** Undefined above the top. */
  function rulesOf(folder: string): Rules | undefined {
    if (known.has(folder)) return known.get(folder);
    const found = findRules(folder);
    known.set(folder, found);
    return found;
  }

  function findRules(folder: string): Rules | undefined {
    const excluded = excludeFile(folder);
    if (excluded !== undefined) return withLines({ top: folder, lines: undefined }, folder, excluded);
    const parent = dirname(folder);
    const above = parent === folder ? undefined : rulesOf(parent);
    if (above !== undefined) return withLines(above, folder);
    const isTop = folders().includes(folder) && !inRepository(folder);
    return isTop ? withLines({ top: folder, lines: undefined }, folder) : undefined;
  }

  function leavesOutFolder(folder: string): boolean {
    const answered = leftOut.get(folder);
    if (answered !== undefined) return answered;
    const parent = dirname(folder);
    const top = rulesOf(folder)?.top;
    // A repository inside another one speaks for itself, and so does the folder somebody works in.
    const answer =
      top !== undefined && folder !== top && (leavesOutFolder(parent) || isNamed(parent, folder, '/'));
    leftOut.set(folder, answer);
    return answer;
  }

  function isNamed(parent: string, path: string, ending: '' | '/'): boolean {
    const rules = rulesOf(parent);
    if (rules?.lines === undefined) return false;
    return rules.lines.ignores(relative(rules.top, path).split(sep).join('/') + ending);
  }

  return {
    leavesOut: (file) => {
      const parent = dirname(file);
      return leavesOutFolder(parent) || isNamed(parent, file, '');
    },
    leavesOutFolder,
  };
}

/** The lines of a folder count more than those above it, and all of them more than those of `.git/info/exclude`. */
function withLines({ top, lines }: Rules, folder: string, excludeFile?: string): Rules {
  const own = [
    ...(excludeFile === undefined ? [] : linesIn(excludeFile)),
    ...linesIn(join(folder, '.gitignore')),
  ];
  if (own.length === 0) return { top, lines };
  const way = relative(top, folder).split(sep).join('/');
  const all = ignore(options);
  if (lines !== undefined) all.add(lines);
  return { top, lines: all.add(own.map((line) => ({ pattern: fromTop(line, way) }))) };
}

function linesIn(file: string): string[] {
  // Git does not follow a link here either.
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return [];
  const read = readSpecFile(file);
  if (!('text' in read) || read.text.length > mostCharacters) return [];
  return read.text.split(/\r?\n/).filter((line) => line.length <= longestLine && /^[^#\s]|^\s+\S/.test(line));
}

/** A line of a `.gitignore` in the folder `way`, as it would be written in the one at the top. */
export function fromTop(line: string, way: string): string {
  if (way === '') return line;
  const negated = line.startsWith('!') ? '!' : '';
  const body = line.slice(negated.length);
  const folder = `/${way.replace(/[\\*?[\]!# ]/g, '\\$&')}`;
  const anchored = /\/./.test(body.trimEnd());
  return negated + folder + (anchored ? '/' : '/**/') + body.replace(/^\//, '');
}

function inRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (at === dirname(at)) return false;
  }
}

/** Where a repository begins in this folder, the list that is not shared with others; undefined where none does. */
function excludeFile(folder: string): string | undefined {
  const git = join(folder, '.git');
  const stats = statSync(git, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return join(stats.isDirectory() ? git : commonFolder(git), 'info', 'exclude');
}

/** A further working tree, and a submodule, have a file there that says where the rest is. */
function commonFolder(file: string): string {
  const target = /^gitdir: (.+)/.exec(textOf(file))?.[1];
  if (target === undefined) return file;
  const own = resolve(dirname(file), target.trim());
  const common = textOf(join(own, 'commondir')).trim();
  return common === '' ? own : resolve(own, common);
}

function textOf(file: string): string {
  const read = readSpecFile(file);
  return 'text' in read ? read.text : '';
}

/** Whether a change of this file may change what is left out. */
export function isIgnoreFile(path: string): boolean {
  return basename(path) === '.gitignore';
}
