/** Which documents looked for which files: those to check again when a file changes, appears or goes. */
import { dirname, resolve } from 'node:path';
import type { LookUp } from '../project/reader.js';
import { pathOf } from './file-uri.js';

export interface Dependants {
  /** What the latest analysis of a document asked for. */
  note(uri: string, lookUps: readonly LookUp[]): void;
  forget(uri: string): void;
  /** Documents that asked for this file, whether it was there or not. */
  of(path: string): readonly string[];
}

export function dependants(): Dependants {
  const byDocument = new Map<string, ReadonlySet<string>>();
  const byPath = new Map<string, Set<string>>();

  function forget(uri: string): void {
    for (const path of byDocument.get(uri) ?? []) {
      const users = byPath.get(path);
      users?.delete(uri);
      if (users?.size === 0) byPath.delete(path);
    }
    byDocument.delete(uri);
  }

  return {
    note: (uri, lookUps) => {
      forget(uri);
      if (lookUps.length === 0) return;
      const paths = new Set(lookUps.map(targetOf).filter((path) => path !== undefined));
      byDocument.set(uri, paths);
      for (const path of paths) {
        const users = byPath.get(path);
        if (users) users.add(uri);
        else byPath.set(path, new Set([uri]));
      }
    },
    forget,
    of: (path) => [...(byPath.get(path) ?? [])],
  };
}

function targetOf({ from, path }: LookUp): string | undefined {
  const start = pathOf(from);
  return start === undefined ? undefined : resolve(dirname(start), path);
}
