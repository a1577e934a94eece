/** The specs in the open folders, whether they are open or not. */
import { findSpecs, isExcluded } from '../host/find-specs.js';
import { gitIgnore } from '../host/git-ignore.js';
import { lies } from '../host/readable-area.js';
import { specName } from '../host/spec-names.js';
import { matcherOf } from '../text/glob.js';

export interface WorkspaceFiles {
  /** Paths of the open folders. */
  folders(): readonly string[];
  /** Paths of all specs in them, but those that are excluded. Searched for when somebody asks. */
  all(cancelled?: () => boolean): Promise<readonly string[]>;
  /** Whether `all` names it, if it is there. */
  includes(path: string): boolean;
  /** Something appeared or went, or other folders or patterns count. */
  changed(): void;
}

export interface WorkspaceOptions {
  readonly folders: () => readonly string[];
  readonly exclude: () => readonly string[];
  /** What configurations leave in. */
  readonly takes: (path: string) => boolean;
  /** Whether somebody says when a file appears or goes: only then is an answer good for longer. */
  readonly watched: () => boolean;
}

export function workspaceFiles({ folders, exclude, takes, watched }: WorkspaceOptions): WorkspaceFiles {
  let known: readonly string[] | undefined;
  let state = 0;
  let ignored = gitIgnore(folders);

  return {
    folders,
    all: async (cancelled = () => false) => {
      if (known !== undefined && watched()) return known;
      if (!watched()) ignored = gitIgnore(folders);
      const before = state;
      const specs = await findSpecs({ folders: folders(), exclude: exclude(), ignored, cancelled });
      const found = specs.filter(takes);
      if (before === state && !cancelled()) known = found;
      return found;
    },
    includes: (path) => {
      const root = folders().find((folder) => lies(path, folder));
      if (root === undefined || !specName.test(path)) return false;
      return !isExcluded(path, root, matcherOf(exclude())) && !ignored.leavesOut(path) && takes(path);
    },
    changed: () => {
      known = undefined;
      ignored = gitIgnore(folders);
      state += 1;
    },
  };
}
