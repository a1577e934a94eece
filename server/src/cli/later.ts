/**
 * What most runs have no use for: everything but `lint` of specs. A short run is mostly its start, so this code is run
 * when somebody asks for it. `require`, since a command answers at once and a promise would have to be passed along by all
 * that call it; the bundle holds these modules too, and runs them as late.
 */
export const later = {
  baseline: () => require('./baseline/baseline.js') as typeof import('./baseline/baseline.js'),
  changed: () => require('./checks/changed.js') as typeof import('./checks/changed.js'),
  checkMarkdown: () => require('./check-markdown.js') as typeof import('./check-markdown.js'),
  compare: () => require('./compare/compare.js') as typeof import('./compare/compare.js'),
  completion: () => require('./completion/completion.js') as typeof import('./completion/completion.js'),
  compute: () => require('./compute/compute.js') as typeof import('./compute/compute.js'),
  draw: () => require('./draw/draw.js') as typeof import('./draw/draw.js'),
  explain: () => require('./explain.js') as typeof import('./explain.js'),
  forPrograms: () => require('./report/for-programs.js') as typeof import('./report/for-programs.js'),
  github: () => require('./report/github.js') as typeof import('./report/github.js'),
  init: () => require('./init/init.js') as typeof import('./init/init.js'),
  lintAndFix: () => require('./fix/lint-and-fix.js') as typeof import('./fix/lint-and-fix.js'),
  lookUp: () => require('./look-up/look-up.js') as typeof import('./look-up/look-up.js'),
  parallel: () => require('./checks/parallel.js') as typeof import('./checks/parallel.js'),
  printConfig: () => require('./print-config.js') as typeof import('./print-config.js'),
  report: () => require('./report-command.js') as typeof import('./report-command.js'),
  watch: () => require('./checks/watch.js') as typeof import('./checks/watch.js'),
  worker: () => require('./checks/worker.js') as typeof import('./checks/worker.js'),
};
