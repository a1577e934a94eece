/** The formula of a figure as people read it: with its signs, and with the numbers of this cell put in. */
import type { Figure } from '../physics/figure.js';
import { showFigure } from '../physics/show.js';

export interface FormulaText {
  /** `m · w · q`. */
  readonly signs: string;
  /** `18.9 mg/cm2 · 96 wt% · 176 mAh/g`. */
  readonly numbers: string;
}

/** Undefined where the figure is not computed. `of` shows one input; whatever stands between them goes through `around`. */
export function formulaText(
  figure: Figure,
  of: (input: Figure) => string = shownIn,
  around: (formula: string) => string = (formula) => formula,
): FormulaText | undefined {
  const { origin } = figure;
  if (origin.kind !== 'computed') return undefined;
  const { formula, inputs } = origin;
  const signs = signsOf(Object.values(inputs));
  const fill = (show: (input: Figure, raised: boolean) => string): string =>
    formula
      .split(/(\{[^{}]+\})/u)
      .map((part, index, parts) => {
        const input = inputs[part.slice(1, -1)];
        if (index % 2 === 0 || input === undefined) return around(part);
        return show(input, /^[\^\u00b2\u00b3]/.test(parts[index + 1] ?? ''));
      })
      .join('');
  return {
    signs: fill((input) => around(signs.get(input) ?? input.symbol)),
    numbers: fill((input, raised) => (raised ? `${around('(')}${of(input)}${around(')')}` : of(input))),
  };
}

/** As it stands in a formula: without what it was measured at, and held together where it is more than one number. */
export function shownIn(input: Figure): string {
  const text = showFigure(input).replace(/\s*@.*$/s, '');
  return /\.\.|\+-|\u00b1/.test(text) ? `(${text})` : text;
}

/** Two thicknesses in one formula are told apart by what they are thicknesses of. */
function signsOf(inputs: readonly Figure[]): ReadonlyMap<Figure, string> {
  const all = [...new Set(inputs)];
  return new Map(
    all.map((input) => {
      const { symbol, name } = input;
      const isShared = all.some((each) => each !== input && each.symbol === symbol && each.name !== name);
      const whose = / of (?:the )?(.+)$/.exec(name)?.[1];
      return [input, isShared && whose !== undefined ? `${symbol}(${whose})` : symbol];
    }),
  );
}
