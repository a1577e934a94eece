/** Ordinary specs, as food for tests that take them apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';

export interface OrdinarySpec {
  /** Path below the project, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export const ordinarySpecs: readonly OrdinarySpec[] = [
  'samples',
  'tests/fixtures/oracles',
  'tests/fixtures/hostile',
]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:cell|celllib)\.ya?ml$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  .sort()
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
