/** Quantities in prose: `3.2 mAh/cm2`, `0.5 C`, `1.08–1.15`, `25 °C`. */
import { type Dimension, dimensions } from '../../quantity/dimension.js';
import { parseQuantity } from '../../quantity/parse.js';
import type { Quantity } from '../../quantity/quantity.js';
import type { Span } from '../../text/span.js';

export interface QuantityMention {
  /** In the text that was given. */
  readonly span: Span;
  readonly quantity: Quantity;
  /** Its unit is used for cells and for little else. */
  readonly ofTheField: boolean;
}

const fieldDimensions: readonly Dimension[] = [
  'specific_capacity',
  'areal_capacity',
  'volumetric_capacity',
  'capacity',
  'specific_energy',
  'energy_density',
  'current_density',
  'areal_mass',
  'area_resistance',
  'salt_ratio',
  'mass_per_capacity',
  'volume_per_capacity',
];

const all = Object.keys(dimensions).filter(
  (each): each is Dimension => each in dimensions && each !== 'number',
);

const number = String.raw`[-\u2212]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?`;
const amount = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/_-])(?<low>${number})(?:\s?(?<joint>\.\.|\u2013|\u2014|to|-|\u00b1|\+-)\s?(?<high>\d+(?:\.\d+)?))?`,
  'gu',
);
const unitWords =
  /^[ \u00a0]?(?:[\p{L}%\u00b0][^\s,;:!?()[\]"'|]*)(?:[ \u00b7][\p{L}][^\s,;:!?()[\]"'|]*){0,2}/u;

/** Left to right, each with as many words of unit as make sense. */
export function quantitiesIn(text: string): readonly QuantityMention[] {
  return [...eachQuantity(text, all)];
}

/** One after the other, as far as somebody asks. `dimensions`: what is looked for. */
export function* eachQuantity(
  text: string,
  dimensions: readonly Dimension[],
): Generator<QuantityMention, undefined> {
  if (!/\d/.test(text)) return undefined;
  for (const match of text.matchAll(amount)) {
    const start = match.index;
    const behind = start + match[0].length;
    const [following = ''] = unitWords.exec(text.slice(behind, behind + 40)) ?? [];
    const mention = longestUnit(match, following, dimensions);
    if (mention) yield { ...mention, span: { start, end: behind + mention.length } };
  }
  return undefined;
}

function longestUnit(
  { groups = {} }: RegExpMatchArray,
  following: string,
  dimensions: readonly Dimension[],
): (Omit<QuantityMention, 'span'> & { length: number }) | undefined {
  const written = inOurSpelling(groups);
  const lead = /^[ \u00a0]/.test(following) ? 1 : 0;
  const words = following.slice(lead).split(' ');
  for (let count = words.length; count > 0; count--) {
    const unit = words.slice(0, count).join(' ').replace(/[.]+$/, '');
    if (unit === '') continue;
    const parsed = parseQuantity(`${written} ${unit}`, dimensions);
    if (!parsed.ok) continue;
    const { quantity } = parsed;
    return { quantity, ofTheField: fieldDimensions.includes(quantity.dimension), length: lead + unit.length };
  }
  return undefined;
}

function inOurSpelling({ low = '', joint, high }: Readonly<Record<string, string | undefined>>): string {
  const first = low.replace('\u2212', '-');
  if (joint === undefined || high === undefined) return first;
  return joint === '±' || joint === '+-' ? `${first} +- ${high}` : `${first}..${high}`;
}
