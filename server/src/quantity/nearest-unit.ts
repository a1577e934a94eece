/** "Did you mean" for units. */
import { isDigit, longestUnit } from './unit-text.js';
import { findUnit, type Unit } from './units.js';

/**
 * What somebody probably meant by a text that is no unit, or not one that fits: the candidate whose spelling differs by
 * letter case only, else by one slip (a letter wrong, missing, too many, or two swapped), else the unit that the text
 * starts with (`V` in `V vs Li/Li+`).
 */
export function nearestUnit(text: string, candidates: readonly Unit[]): Unit | undefined {
  if (text.length > longestUnit) return leadingUnit(text, candidates);
  const word = fold(text.normalize('NFKC'));
  let near: Unit | undefined;
  for (const unit of candidates) {
    for (const spelling of [unit.name, withoutSlash(unit.name), ...unit.spellings]) {
      const other = fold(spelling);
      if (other === word) return unit;
      // One slip makes any short unit out of any other.
      if (near === undefined && word.length > 2 && differByOneSlip(word, other)) near = unit;
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

/** `mAh/cm2` as `mAh cm-2`, so that a slip in the one is as near as a slip in the other. */
function withoutSlash(name: string): string {
  const slash = name.indexOf('/');
  if (slash < 1) return name;
  const isRaised = isDigit(name.at(-1));
  return `${name.slice(0, slash)} ${name.slice(slash + 1, isRaised ? -1 : undefined)}-${isRaised ? name.at(-1) : '1'}`;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('μ', 'u')
    .replaceAll('−', '-')
    .replace(/[\s^*\u00b7]/g, '');

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
