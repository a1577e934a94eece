/**
 * Which files a list of paths stands for. Files named explicitly are taken as they are; folders, and patterns that no
 * shell has written out, are searched for specs.
 */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isAboutSpecs, isMarkdown } from '../document/about-specs.js';
import { readSpecFile } from '../host/read-spec.js';
import { reasonOf } from '../host/reason.js';
import { skippedFolders, specName } from '../host/spec-names.js';
import { type Matches, matcherOf } from '../text/glob.js';

export interface Discovery {
  /** As shown to the user: relative to the working directory where that is shorter, with forward slashes. Sorted. */
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
  /** Named, there, and left out all the same. */
  readonly leftOut: number;
  /** Absolute paths of all folders that were searched. */
  readonly folders: readonly string[];
}

export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** What is left out of a search. */
export interface Choice {
  takes(path: string): boolean;
  entersFolder(path: string): boolean;
}

/**
 * `explicitToo`: what is named by itself is left out like the rest, for tools that name every changed file. `documents`:
 * Markdown that is about specs is wanted, too; all other Markdown is left out, even if it is named.
 */
export function discover(
  paths: readonly string[],
  cwd: string,
  choice: Choice,
  explicitToo = false,
  documents = false,
): Discovery {
  const files = new Set<string>();
  const unreadable: Unreadable[] = [];
  const folders: string[] = [];
  let leftOut = 0;
  const isNamedLikeOne = (name: string): boolean => specName.test(name) || (documents && isMarkdown(name));
  /** `wanted`: of paths as seen from `root`; without it, all. */
  const search = (folder: string, wanted: Matches | undefined, root = folder): number => {
    let entries: Dirent[];
    folders.push(folder);
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ file: shown(folder, cwd), reason: reasonOf(error) });
      return 0;
    }
    const fits = (path: string): boolean => wanted?.(portable(relative(root, path))) ?? true;
    // Paths are put together from that of the folder: taking each apart again would be most of a search.
    const behind = folder.endsWith(sep) ? folder : folder + sep;
    const shownBehind = shown(`${behind}x`, cwd).slice(0, -1);
    let found = 0;
    for (const entry of entries) {
      const path = behind + entry.name;
      // Links to folders are not followed: they lead in circles. A link to a file is a file, if its name says spec.
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name) && choice.entersFolder(path)) found += search(path, wanted, root);
      } else if (
        isNamedLikeOne(entry.name) &&
        fits(path) &&
        choice.takes(path) &&
        (specName.test(entry.name) || quotesSpecs(path))
      ) {
        files.add(shownBehind + entry.name);
        found += 1;
      }
    }
    return found;
  };
  for (const path of paths) {
    const full = resolve(cwd, path);
    const stats = statOf(full);
    if (typeof stats !== 'string') {
      if (stats.isDirectory()) search(full, undefined);
      else if (documents && isMarkdown(full) && !quotesSpecs(full)) leftOut += 1;
      else if (!explicitToo || isTaken(full, choice)) files.add(shown(full, cwd));
      else leftOut += 1;
      continue;
    }
    const pattern = patternIn(path);
    const root = pattern && resolve(cwd, pattern.folder);
    if (pattern === undefined || root === undefined || typeof statOf(root) === 'string')
      unreadable.push({ file: shown(full, cwd), reason: stats });
    else if (search(root, matcherOf([pattern.rest], true)) === 0)
      unreadable.push({ file: path, reason: 'no spec has a name that fits this pattern' });
  }
  // What a folder and the words of the command both name is tried, and told, once.
  return {
    files: [...files].sort(),
    unreadable: unreadable.filter(({ file }) => !files.has(file)),
    leftOut,
    folders,
  };
}

/** One that cannot be read is tried, and told of, like any other file. */
function quotesSpecs(path: string): boolean {
  const read = readSpecFile(path);
  return !('text' in read) || isAboutSpecs(read.text);
}

/** As a search would have come upon it. */
function isTaken(path: string, choice: Choice): boolean {
  return choice.takes(path) && !path.split(sep).some((name) => skippedFolders.has(name));
}

// The folder that is certain, and the pattern of what lies in it; undefined without any sign of a pattern.
function patternIn(path: string): { readonly folder: string; readonly rest: string } | undefined {
  const names = portable(path).split('/');
  const first = names.findIndex((name) => /[*?{]/.test(name));
  if (first < 0) return undefined;
  const folder = names.slice(0, first).join('/');
  return { folder: first > 0 && folder === '' ? '/' : folder, rest: names.slice(first).join('/') };
}

function statOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return reasonOf(error);
  }
}

/** A file as the user knows it. */
export function shown(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return portable(short === '' || short.startsWith('..') ? path : short);
}

function portable(path: string): string {
  return path.split(sep).join('/');
}
