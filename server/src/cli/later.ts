/**
 * Loads the rest of the command line (cli-more.ts) when somebody asks for it: a short run is mostly its start. `require`,
 * since a command answers at once, and a promise would have to be passed along by everything that calls it.
 */
export const later = () => require('./cli-more.js') as typeof import('./cli-more.js');
