/**
 * Patterns for paths, as editors have them: `*` and `?` within a name, `**` over any number of folders, `{a,b}` for
 * either. A pattern without a slash means a name anywhere. Matching takes steps in proportion to both lengths.
 */

/** Longer ones are nobody's. */
const longest = 500;
const mostChoices = 64;

export type Matches = (path: string) => boolean;

/**
 * `path`: relative to the folder that is open, with forward slashes. A folder that matches stands for all in it.
 * `fromTop`: a pattern without a slash is a name in that folder, as a shell takes it.
 */
export function matcherOf(patterns: readonly string[], fromTop = false): Matches {
  const wanted = patterns
    .filter((pattern) => pattern !== '' && pattern.length <= longest)
    .flatMap(choices)
    .map((pattern) => stepsOf(pattern, fromTop));
  return (path) => {
    const names = path.split('/');
    return wanted.some((steps) => matchSteps(steps, names));
  };
}

/** `a/{b,c}` to `a/b` and `a/c`; a brace that does not close is a character. */
function choices(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && open.length + done.length <= mostChoices) {
    const next = open.pop() ?? '';
    const braces = /\{([^{}]*)\}/.exec(next);
    if (braces === null) done.push(next);
    else {
      const [all, inner = ''] = braces;
      const after = next.slice(braces.index + all.length);
      for (const choice of inner.split(',')) open.push(next.slice(0, braces.index) + choice + after);
    }
  }
  return done;
}

function stepsOf(pattern: string, fromTop: boolean): readonly string[] {
  const plain = pattern.replace(/^\.?\/+/, '').replace(/\/+$/, '');
  return (fromTop || plain.includes('/') ? plain : `**/${plain}`).split('/');
}

/** Names behind the last step are inside a folder that matches. */
function matchSteps(steps: readonly string[], names: readonly string[]): boolean {
  // Positions in `steps` that the names so far can have led to.
  let reached = open(new Set([0]), steps);
  for (const name of names) {
    if (reached.has(steps.length)) return true;
    const next = new Set<number>();
    for (const at of reached) {
      if (steps[at] === '**') next.add(at);
      else if (matchName(steps[at] ?? '', name)) next.add(at + 1);
    }
    reached = open(next, steps);
  }
  return reached.has(steps.length);
}

/** `**` may stand for no folder at all. */
function open(positions: ReadonlySet<number>, steps: readonly string[]): ReadonlySet<number> {
  const all = new Set(positions);
  for (const at of all) if (steps[at] === '**') all.add(at + 1);
  return all;
}

/** Greedy, with one place to come back to: the last star. */
function matchName(pattern: string, name: string): boolean {
  let [p, n, star, resume] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p;
      resume = n;
      p += 1;
    } else if (pattern[p] === '?' || pattern[p] === name[n]) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      resume += 1;
      p = star + 1;
      n = resume;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
