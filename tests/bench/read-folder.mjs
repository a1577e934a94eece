/** What reading the bytes of a folder's files costs, and nothing else. Run as a process of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
let bytes = 0;
for (const name of readdirSync(folder)) bytes += readFileSync(join(folder, name)).length;
process.stdout.write(`${bytes}\n`);
