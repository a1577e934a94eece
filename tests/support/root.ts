/** The project folder, seen from the compiled tests in out/tests/support. */
import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');
