/**
 * The nearest of several words, for "did you mean". A word is near when a few slips of the finger
 * (a letter too many, too few, wrong, or two swapped) lead to it: one slip in a short word, three in a long one.
 */
export function nearestWord(word: string, words: Iterable<string>, limit?: number): string | undefined {
  return nearestOf(word, words, (each) => each, limit)[0];
}

/** All near candidates, nearest first; ties keep the order they came in. */
export function nearestOf<T>(
  word: string,
  candidates: Iterable<T>,
  textOf: (candidate: T) => string,
  limit: number = slips(word),
): T[] {
  const folded = word.toLowerCase();
  const near: { candidate: T; distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(folded, textOf(candidate).toLowerCase(), limit);
    if (distance <= limit) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  return near.map((each) => each.candidate);
}

const slips = (word: string): number =>
  word.length < 3 ? 0 : word.length < 6 ? 1 : word.length < 10 ? 2 : 3;

/** No name or path is longer, and two texts of an author's making would take as many steps as their lengths multiply to. */
const longest = 200;

/**
 * Damerau-Levenshtein distance (adjacent swaps count once), or `limit + 1` as soon as it must be larger, and for texts
 * too long to be words. Works in three rows; words are short, so there is nothing to win by banding further.
 */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit || Math.max(one.length, other.length) > longest)
    return limit + 1;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, substitution);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(beforePrevious, j - 2) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length), limit + 1);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
