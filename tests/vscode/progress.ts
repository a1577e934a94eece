/** How far the suite came before the window was loaded again, kept in the copy of the workspace that is thrown away. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { uriOf } from './editor.js';

export interface Progress {
  readonly count: number;
  readonly failed: number;
}

const file = (): string => uriOf('.progress.json').fsPath;

export function progress(): Progress | undefined {
  if (!existsSync(file())) return undefined;
  const kept: unknown = JSON.parse(readFileSync(file(), 'utf8'));
  return kept as Progress;
}

export function keepProgress(now: Progress): void {
  writeFileSync(file(), JSON.stringify(now));
}
