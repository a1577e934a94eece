/** Which usual spread holds for a field. */
import type { StoredSpread } from './data.js';
import type { Spread } from './types.js';

export function indexSpreads(
  stored: readonly StoredSpread[],
  toSpread: (stored: StoredSpread) => Spread | undefined,
): (path: string) => Spread | undefined {
  const byField = stored
    .flatMap((each) => each.fields.map((field) => ({ field, spread: toSpread(each) })))
    .sort((a, b) => b.field.length - a.field.length);
  return (path) => {
    // Items of a list have numbers in their path, which say nothing.
    const whole = `.${path.replace(/\.\d+(?=\.|$)/g, '')}.`;
    let found: Spread | undefined;
    let last = -1;
    for (const { field, spread } of byField) {
      const at = whole.lastIndexOf(`.${field}.`);
      if (at < 0 || at + field.length <= last) continue;
      found = spread;
      last = at + field.length;
    }
    return found;
  };
}
