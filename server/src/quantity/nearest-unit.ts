/** "Did you mean" for units. */
import { longestUnit } from './unit-text.js';
import { commonSpellings, findUnit, type Unit, units } from './units.js';

const foldedSpellings: ReadonlyMap<Unit, readonly string[]> = new Map(
  units.map((unit) => [unit, [...new Set([...commonSpellings(unit.name), ...unit.spellings].map(fold))]]),
);

/**
 * What somebody probably meant by a text that is no unit, or not one that fits: the candidate whose spelling differs by
 * letter case only, else by one slip (a letter wrong, missing, too many, or two swapped), else the unit that the text
 * starts with (`V` in `V vs Li/Li+`).
 */
export function nearestUnit(text: string, candidates: readonly Unit[]): Unit | undefined {
  if (text.length > longestUnit) return leadingUnit(text, candidates);
  const word = fold(text);
  let near: Unit | undefined;
  for (const unit of candidates) {
    for (const spelling of foldedSpellings.get(unit) ?? []) {
      if (spelling === word) return unit;
      // One slip makes any short unit out of any other.
      if (near === undefined && word.length > 2 && differByOneSlip(word, spelling)) near = unit;
    }
  }
  return near ?? leadingUnit(text, candidates);
}

function leadingUnit(text: string, candidates: readonly Unit[]): Unit | undefined {
  for (let end = text.lastIndexOf(' ', longestUnit); end > 0; end = text.lastIndexOf(' ', end - 1)) {
    const unit = findUnit(text.slice(0, end));
    if (unit) return candidates.includes(unit) ? unit : undefined;
  }
  return undefined;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('μ', 'u')
    .replaceAll('−', '-')
    .replace(/[\s^*·]/g, '');
}

function differByOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (short.length < long.length) return short.slice(same) === long.slice(same + 1);
  const swapped = short[same] === long[same + 1] && short[same + 1] === long[same];
  return (
    short.slice(same + 1) === long.slice(same + 1) ||
    (swapped && short.slice(same + 2) === long.slice(same + 2))
  );
}
