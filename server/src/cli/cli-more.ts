/** What most runs of the command line have no use for: everything but `lint` of specs, in one thread, for people. A bundle of its own. */
export { baseline } from './baseline/baseline.js';
export { inMarkdown } from './check-markdown.js';
export { onlyChanged } from './checks/changed.js';
export { checkInParallel } from './checks/parallel.js';
export { watch } from './checks/watch.js';
export { work } from './checks/worker.js';
export { compare } from './compare/compare.js';
export { completion } from './completion/completion.js';
export { compute } from './compute/compute.js';
export { draw } from './draw/draw.js';
export { explain } from './explain.js';
export { lintAndFix } from './fix/lint-and-fix.js';
export { init } from './init/init.js';
export { lookUp } from './look-up/look-up.js';
export { printConfig } from './print-config.js';
export { forPrograms, streamsForPrograms } from './report/for-programs.js';
export { summaryStream } from './report/github.js';
export { report } from './report-command.js';
