/** The command line as a process of its own, compiled as the tests are. */
import { writeSync } from 'node:fs';
import { run } from '../../server/src/cli/run.js';
import { knowledge } from './knowledge.js';

void Promise.resolve(
  run(process.argv.slice(2), () => knowledge, '0.0.0-test', {
    cwd: process.cwd(),
    env: {},
    terminal: false,
    columns: 100,
    out: (text) => writeSync(1, text),
    err: (text) => writeSync(2, text),
    readStdin: () => undefined,
  }),
).then((code) => {
  process.exitCode = code;
});
