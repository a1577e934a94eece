/** The command line as a process of its own, without the bundle: bin/cellspec.js starts the same `main`. */
import { join } from 'node:path';
import { main } from '../../server/src/cli/main.js';
import { root } from './root.js';

// The bundler writes the version into the program.
Object.assign(globalThis, { CELLSPEC_VERSION: '0.0.0-test' });
main(join(root, 'server/src/generated'));
