/** How a run of the linter goes about its files: which it takes, what it remembers, how many threads it has. */
export interface Manner {
  /** What git ignores is searched too. */
  readonly noIgnore: boolean;
  /** Files that are named are left out like those that are found. */
  readonly forceExclude: boolean;
  /** Findings are kept in the user's cache folder. */
  readonly cache: boolean;
  /** Threads, this one counted; undefined where the number of files decides. */
  readonly workers: number | undefined;
  readonly watch: boolean;
  /** Only what changed since this revision, and what builds on it. */
  readonly changed: string | undefined;
  readonly timing: boolean;
}

export const mannerOptions = {
  'no-ignore': { type: 'boolean', default: false },
  'force-exclude': { type: 'boolean', default: false },
  cache: { type: 'boolean', default: false },
  'no-cache': { type: 'boolean', default: false },
  workers: { type: 'string' },
  watch: { type: 'boolean', default: false },
  changed: { type: 'string' },
  timing: { type: 'boolean', default: false },
} as const;

interface Values {
  readonly 'no-ignore': boolean;
  readonly 'force-exclude': boolean;
  readonly cache: boolean;
  readonly 'no-cache': boolean;
  readonly workers?: string | undefined;
  readonly watch: boolean;
  readonly changed?: string | undefined;
  readonly timing: boolean;
}

/** More threads than any machine that checks specs has processors. */
const mostWorkers = 64;
/** What a change is held against where nobody says. */
export const lastCommit = 'HEAD';

/** The revision is optional and stands behind `=`: the next word is a path. */
export function withRevision(words: readonly string[]): string[] {
  const end = words.indexOf('--');
  return words.map((word, at) =>
    word === '--changed' && (end < 0 || at < end) ? `--changed=${lastCommit}` : word,
  );
}

/** Throws a sentence for the user. */
export function readManner(values: Values): Manner {
  const { workers, changed, watch, timing, cache } = values;
  const count = workers === undefined ? undefined : Number(workers);
  if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= mostWorkers))
    throw new Error(`\`--workers\` is a number from 1 to ${mostWorkers}; not \`${workers}\`.`);
  // Git would take it for an option.
  if (changed?.startsWith('-') || changed === '')
    throw new Error(
      `\`--changed\` takes a revision, as in \`--changed=origin/main\`; not \`${changed === '' ? '--changed=' : changed}\`.`,
    );
  return {
    noIgnore: values['no-ignore'],
    forceExclude: values['force-exclude'],
    cache: cache && !values['no-cache'],
    workers: count,
    watch,
    changed,
    timing,
  };
}
