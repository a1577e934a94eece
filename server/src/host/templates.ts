/** The designs to start from, in templates/: a new spec is opened with one, and an empty file is offered them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The snippet of that name in the folder; undefined where it cannot be read. Each is read once, when first asked for. */
export function templatesIn(folder: string): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, read(join(folder, `${name}.snippet.yaml`)));
    return known.get(name);
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // An installation that leaves them out offers keys alone.
    return undefined;
  }
}
