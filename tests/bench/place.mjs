/** Where things are, and the environment that measured programs run in. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const require = createRequire(import.meta.url);
export const inRoot = (...parts) => join(root, ...parts);

/** Path of something the build made; throws with the command that makes it. */
export function built(...parts) {
  const path = inRoot(...parts);
  if (!existsSync(path))
    throw new Error(
      `${parts.join('/')} is missing: run \`npm run generate\`, \`npm run typecheck\` and \`npm run build\` first`,
    );
  return path;
}

/** Extra certificates triple the start of Node, and options or caches of the shell would be measured along. */
export function plainEnvironment(more = {}) {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, NODE_COMPILE_CACHE: ___, ...rest } = process.env;
  return { ...rest, ...more };
}
