/** The configuration that counts for a file: the nearest one above it, up to the folder of the repository. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { configNames, type Scope, type Setup, scopeOf, setupFor } from '../config/config.js';
import type { Document } from '../text/document.js';

export interface ConfigFiles {
  /** What is said about the file at this path; undefined where no configuration is about it. */
  setupOf(path: string): Setup | undefined;
  /** The configuration itself. */
  documentFor(path: string): Document | undefined;
  /** Whether a search for specs takes the file; explicit words of a command do not ask. */
  takes(path: string): boolean;
  /** Whether a search looks into the folder. */
  entersFolder(path: string): boolean;
}

export interface ConfigOptions {
  /** The configuration at a path as it is now, open or on disk; undefined where it cannot be read. */
  readonly load: (path: string) => Document | undefined;
  /** Whether files may come and go while this program runs. */
  readonly changing: boolean;
}

interface Found {
  readonly folder: string;
  readonly document: Document;
}

export function configFiles({ load, changing }: ConfigOptions): ConfigFiles {
  const known = new Map<string, string | undefined>();

  /** Path of the configuration for what lies in this folder. */
  function nearest(folder: string): string | undefined {
    if (!changing && known.has(folder)) return known.get(folder);
    const here = configNames.map((name) => join(folder, name)).find(isFile);
    const above = dirname(folder);
    const ends = above === folder || existsSync(join(folder, '.git'));
    const found = here ?? (ends ? undefined : nearest(above));
    if (!changing) known.set(folder, found);
    return found;
  }

  function configAbove(path: string): Found | undefined {
    const file = nearest(dirname(path));
    const document = file === undefined ? undefined : load(file);
    return file === undefined || document === undefined ? undefined : { folder: dirname(file), document };
  }

  function asked(path: string, ask: (scope: Scope, path: string) => boolean): boolean {
    const config = configAbove(path);
    return config === undefined || ask(scopeOf(config.document), within(config.folder, path));
  }

  return {
    setupOf: (path) => {
      const config = configAbove(path);
      return config && setupFor(config.document, within(config.folder, path));
    },
    documentFor: (path) => configAbove(path)?.document,
    takes: (path) => asked(path, (scope, name) => scope.isIncluded(name) && !scope.isIgnored(name)),
    entersFolder: (path) => asked(path, (scope, name) => !scope.isIgnored(name)),
  };
}

function within(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** A link that leads nowhere, or a folder of that name, is none. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
