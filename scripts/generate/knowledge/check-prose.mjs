// knowledge/prose.yaml speaks of names the library has; one that nobody answers to any more is a leftover.

import { problem } from './records.mjs';

const lists = ['unmistakable_names', 'everyday_names', 'never'];

export function checkProse(base, core) {
  if (base.prose === undefined) return [];
  const known = new Set(
    [...base.materials, ...base.terms].flatMap(({ id, value }) =>
      [id, value.name, ...(value.aliases ?? []), ...(value.formula ? [value.formula] : [])].map(
        core.foldName,
      ),
    ),
  );
  return lists.flatMap((list) =>
    base.prose.value[list].flatMap((name, index) =>
      known.has(core.foldName(name))
        ? []
        : [
            problem(
              base.prose.path,
              base.prose.lineOf([list, index]),
              `\`${name}\` is no name of a material or a term.`,
            ),
          ],
    ),
  );
}
