/** Words of `cellspec lint` about mending. */
export interface FixWish {
  /** Fixes that want a look too. */
  readonly unsafe: boolean;
  /** Only show what would change. */
  readonly diff: boolean;
}

export const fixOptions = {
  fix: { type: 'boolean', default: false },
  unsafe: { type: 'boolean', default: false },
  diff: { type: 'boolean', default: false },
} as const;

interface Values {
  readonly fix: boolean;
  readonly unsafe: boolean;
  readonly diff: boolean;
  readonly watch: boolean;
}

/** Throws a sentence for the user. */
export function readFixWish(
  { fix, unsafe, diff, watch }: Values,
  paths: readonly string[],
): FixWish | undefined {
  if (!fix && !diff) {
    if (unsafe)
      throw new Error(
        '`--unsafe` says which fixes are made: it takes `--fix`, or `--diff` to see them first.',
      );
    return undefined;
  }
  if (watch)
    throw new Error(
      '`--fix` does not go together with `--watch`: files would change under the hands of who edits them.',
    );
  if (paths.includes('-') && paths.length > 1)
    throw new Error('What is on standard input is fixed on its own: give `-` and no other path.');
  return { unsafe, diff };
}
