/** What reading and parsing the files of a folder costs at the least. Run as a process of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const folder = process.argv[2];
let errors = 0;
for (const name of readdirSync(folder).sort()) {
  errors += parseDocument(readFileSync(join(folder, name), 'utf8')).errors.length;
}
process.stdout.write(`${errors}\n`);
