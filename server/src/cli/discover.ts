/** Which files a list of paths stands for. Files named explicitly are taken as they are; folders are searched for specs. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isAboutSpecs, isMarkdown } from '../document/about-specs.js';
import { readSpecFile } from '../host/read-spec.js';
import { reasonOf } from '../host/reason.js';
import { skippedFolders, specName } from '../host/spec-names.js';

export interface Discovery {
  /** As shown to the user: relative to the working directory where that is shorter, with forward slashes. Sorted. */
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
  /** Named, there, and left out all the same. */
  readonly leftOut: number;
}

export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** What a configuration leaves out of a search. */
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
  let leftOut = 0;
  const isWanted = (name: string, path: string): boolean =>
    specName.test(name) || (documents && isMarkdown(name) && quotesSpecs(path));
  const search = (folder: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ file: shown(folder, cwd), reason: reasonOf(error) });
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      // Links to folders are not followed: they lead in circles. A link to a file is a file, if its name says spec.
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name) && choice.entersFolder(path)) search(path);
      } else if (choice.takes(path) && isWanted(entry.name, path)) files.add(shown(path, cwd));
    }
  };
  for (const path of paths) {
    const full = resolve(cwd, path);
    const stats = statOf(full);
    if (typeof stats === 'string') unreadable.push({ file: shown(full, cwd), reason: stats });
    else if (stats.isDirectory()) search(full);
    else if (documents && isMarkdown(full) && !quotesSpecs(full)) leftOut += 1;
    else if (!explicitToo || choice.takes(full)) files.add(shown(full, cwd));
    else leftOut += 1;
  }
  // What a folder and the words of the command both name is tried, and told, once.
  return { files: [...files].sort(), unreadable: unreadable.filter(({ file }) => !files.has(file)), leftOut };
}

/** One that cannot be read is tried, and told of, like any other file. */
function quotesSpecs(path: string): boolean {
  const read = readSpecFile(path);
  return !('text' in read) || isAboutSpecs(read.text);
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
  const name = short === '' || short.startsWith('..') ? path : short;
  return name.split(sep).join('/');
}
