/** A date in another order than year-month-day, where there is only one day it can be. */
import { isAllowed } from '../../spec/allowed.js';
import { schemaAt } from '../locate-field.js';
import { fixOf, type Maker, placeOf } from './maker.js';

/** English and German, whole or cut after three letters or later. Bundles are ASCII, hence the escape. */
const months: readonly RegExp[] = [
  /^jan(?:u|ua|uar|uary)?$/,
  /^feb(?:r|ru|rua|ruar|ruary)?$/,
  /^(?:mar(?:c|ch)?|m\u00e4r(?:z)?|mrz)$/,
  /^apr(?:i|il)?$/,
  /^(?:may|mai)$/,
  /^jun(?:e|i)?$/,
  /^jul(?:y|i)?$/,
  /^aug(?:u|us|ust)?$/,
  /^sep(?:t|te|tem|temb|tembe|tember)?$/,
  /^o[ck]t(?:o|ob|obe|ober)?$/,
  /^nov(?:e|em|emb|embe|ember)?$/,
  /^de[cz](?:e|em|emb|embe|ember)?$/,
];

/** Asked of the shape by whether it takes the day as written here, so every field that wants dates is one. */
export const dateInOrder: Maker = (finding, desk) => {
  const place = placeOf(finding, desk);
  const node = place?.node;
  const { shape } = schemaAt(desk.analysis.reading.shape, place?.path ?? []);
  if (node?.kind !== 'scalar' || place?.onKey === true || shape?.kind !== 'scalar') return [];
  if (node.style === 'block' || shape.pattern === undefined) return [];
  const date = dateMeant(node.text);
  if (date === undefined || !isAllowed({ ...node, value: date, text: date }, shape)) return [];
  const { start, end } = node.span;
  // Quotes are the author's to keep.
  const inside = node.style === 'quoted' ? { start: start + 1, end: end - 1 } : node.span;
  return fixOf(`Write \`${date}\``, [{ span: inside, newText: date }]);
};

/** `2026-11-25` for the only day these words can stand for; undefined where it is none, or one of several. */
export function dateMeant(words: string): string | undefined {
  const days = new Set(readings(words.trim()).flatMap(([year, month, day]) => written(year, month, day)));
  const [only] = days;
  return days.size === 1 ? only : undefined;
}

/** Year, month and day in every order that is in use. Years have four digits: of two nobody can tell. */
function readings(words: string): readonly (readonly [number, number, number])[] {
  const yearFirst = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(words);
  if (yearFirst) return [[Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])]];
  const yearLast = /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4})$/.exec(words);
  if (yearLast) {
    const [one, other, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
    return [
      [year, other, one],
      [year, one, other],
    ];
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]?(\p{L}+)\.?,?[ -](\d{4})$/u.exec(words);
  if (dayFirst) return [[Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1])]];
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(words);
  if (monthFirst) return [[Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2])]];
  return [];
}

/** From 1; 0 where it is the name of none. */
function monthOf(name = ''): number {
  const lower = name.toLowerCase();
  return months.findIndex((month) => month.test(lower)) + 1;
}

function written(year: number, month: number, day: number): readonly string[] {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  if (length === undefined || day < 1 || day > length) return [];
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return [`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`];
}
