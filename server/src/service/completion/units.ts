/** Units behind a number, rates, and the conditions behind an `@`. */

import type { Dimension } from '../../quantity/dimension.js';
import { parseQuantity } from '../../quantity/parse.js';
import { unitsFor } from '../../quantity/units.js';
import type { ScalarShape } from '../../spec/shape.js';
import { rest } from './keys.js';
import type { Offer } from './offer.js';
import type { Site } from './site.js';

const number = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?`;
/** A number, or two of them, or a bound; the blanks behind it; the letters of a unit. */
const amount = new RegExp(
  String.raw`^(?:[<>]=?|~)?\s*${number}(?:\s*(?:\+-|±|\.\.)\s*${number})?(\s*)([^\d\s@,.][^@,]*)?$`,
);

/** What a value is usually stated at, and where nothing is stated yet. */
const conditions: { readonly [D in Dimension]?: readonly string[] } = {
  conductivity: ['25 degC', '60 degC'],
  specific_capacity: ['C/10', 'C/3', '25 degC'],
  areal_capacity: ['C/10', 'C/3', '25 degC'],
  capacity: ['C/10', 'C/3', '25 degC'],
  cycles: ['80 %'],
};
/** Kinds of condition, the likeliest first. */
const stated: readonly Dimension[] = ['temperature', 'rate', 'pressure', 'fraction'];
const otherwise = ['25 degC'];
const rates = ['C/20', 'C/10', 'C/5', 'C/3', 'C/2', '1C', '2C', '3C'];

export function unitOffers(shape: ScalarShape, site: Site): Offer[] {
  const { frame, cursor } = site;
  const { typed, word } = cursor;
  const dimensions = shape.dimensions ?? [];
  const tail = word.end - word.start > typed.length;
  const at = (from: number) => ({ start: word.start + from, end: word.end });
  const offer = (from: number, label: string, text = label, remark?: string): Offer => ({
    label,
    kind: 'unit',
    ...(remark === undefined ? {} : { remark }),
    text: `${from === 0 ? frame.lead : ''}${text}${frame.close}`,
    snippet: false,
    span: from === 0 ? frame.span : at(from),
  });
  const condition = typed.lastIndexOf('@');
  if (condition >= 0) return conditionOffers(typed, condition, dimensions, offer);
  const left = typed.trim() === '' && !tail ? whatIsLeft(site) : undefined;
  if (left !== undefined) return [offer(0, left, left, 'what is left of the whole')];
  if (typed.trim() === '' || /^[Cc](?:\/\d*)?$/.test(typed))
    return dimensions.includes('rate') && (!tail || typed !== '') ? rates.map((rate) => offer(0, rate)) : [];
  const match = amount.exec(typed);
  if (match === null) return [];
  const [, gap = '', begun = ''] = match;
  if (/\s$/.test(begun) && parseQuantity(typed.trim(), dimensions).ok) {
    const usual = dimensions.flatMap((each) => conditions[each] ?? [])[0] ?? otherwise[0];
    return tail ? [] : [offer(typed.length, `@ ${usual}`, `@ ${usual}`, 'stated at')];
  }
  // A unit stands behind the cursor already.
  if (begun === '' && tail) return [];
  const from = typed.length - begun.length;
  return unitsOf(shape).map(({ name, dimension }) => {
    const joined = name === 'C' || gap !== '' ? name : ` ${name}`;
    return offer(from, name, joined, dimension.replaceAll('_', ' '));
  });
}

/** The field's own unit first, then its dimensions in the order of the field. */
function unitsOf({ dimensions = [], unit }: ScalarShape): readonly { name: string; dimension: Dimension }[] {
  // Those of base units alone are for machines.
  const all = dimensions
    .flatMap((dimension) => unitsFor(dimension))
    .filter(({ name }) => !/[\s(]/.test(name));
  return [...all.filter(({ name }) => name === unit), ...all.filter(({ name }) => name !== unit)];
}

function conditionOffers(
  typed: string,
  at: number,
  dimensions: readonly Dimension[],
  offer: (from: number, label: string, text?: string, remark?: string) => Offer,
): Offer[] {
  const last = Math.max(at, typed.lastIndexOf(',')) + 1;
  const behind = typed.slice(last);
  const begun = behind.trimStart();
  const from = typed.length - begun.length;
  const match = amount.exec(begun);
  if (match !== null) {
    const [, gap = '', letters = ''] = match;
    const usual = stated.flatMap((each) => unitsFor(each).slice(0, 2));
    return usual.map(({ name, dimension }) =>
      offer(typed.length - letters.length, name, name === 'C' || gap !== '' ? name : ` ${name}`, dimension),
    );
  }
  const usual = dimensions.flatMap((each) => conditions[each] ?? []);
  const lead = behind === '' ? ' ' : '';
  return [...new Set(usual.length > 0 ? usual : otherwise)].map((each) =>
    offer(from, each, `${lead}${each}`),
  );
}

/** The share that makes a composition whole, in the unit of the others. */
function whatIsLeft({ place: { dict }, siblings, path }: Site): string | undefined {
  if (dict === undefined) return undefined;
  const others = new Map([...siblings].filter(([name]) => name !== path.at(-1)));
  const share = rest(dict, others);
  const [unit] = [...others.values()].flatMap((value) => /^[\d.]+\s*([^\d\s].*)$/.exec(value)?.[1] ?? []);
  return share === undefined || unit === undefined ? undefined : `${share} ${unit}`;
}
