/** All specs below some folders, found without holding up anything else. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Matches, matcherOf } from '../text/glob.js';
import type { GitIgnore } from './git-ignore.js';
import { skippedFolders, specName } from './spec-names.js';

export interface Search {
  readonly folders: readonly string[];
  /** Patterns of files and folders to leave out. */
  readonly exclude: readonly string[];
  /** What git leaves out is left out here. */
  readonly ignored: GitIgnore;
  /** Asked now and then: whether nobody waits for the answer any more. */
  readonly cancelled: () => boolean;
}

/** A repository with more has its specs somewhere else than where this was told to look. */
const mostFolders = 100_000;

/** Absolute paths, in the order of their names, folder by folder. Links to folders are not followed: they lead in circles. */
export async function findSpecs({
  folders,
  exclude,
  ignored,
  cancelled,
}: Search): Promise<readonly string[]> {
  const excluded = matcherOf(exclude);
  const found: string[] = [];
  let visited = 0;
  for (const root of folders) {
    const open = [root];
    for (let folder = open.pop(); folder !== undefined && visited < mostFolders; folder = open.pop()) {
      if (cancelled()) return found;
      visited += 1;
      const { specs, inner } = await look(folder, root, excluded, ignored);
      found.push(...specs);
      open.push(...inner.reverse());
    }
  }
  return [...new Set(found)];
}

async function look(
  folder: string,
  root: string,
  excluded: Matches,
  ignored: GitIgnore,
): Promise<{ specs: string[]; inner: string[] }> {
  const specs: string[] = [];
  const inner: string[] = [];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (isExcluded(path, root, excluded)) continue;
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name) && !ignored.leavesOutFolder(path)) inner.push(path);
      } else if (specName.test(entry.name) && !ignored.leavesOut(path)) specs.push(path);
    }
  } catch {
    // A folder that went away meanwhile, or that nobody may look into, holds nothing that can be checked.
  }
  return { specs, inner };
}

export function isExcluded(path: string, root: string, excluded: Matches): boolean {
  return excluded(relative(root, path).split(sep).join('/'));
}
