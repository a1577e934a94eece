/** Class words of the format, as an author gives them for a material of their own, in the terms of the library. */
export interface Family {
  readonly class: string;
  readonly groups: readonly string[];
}

const oxide = (...groups: string[]): Family => ({ class: 'oxide', groups: [...groups, 'oxide_ceramic'] });

const families: Readonly<Record<string, Family>> = {
  argyrodite: { class: 'sulfide', groups: ['argyrodite'] },
  thio_lisicon: { class: 'sulfide', groups: [] },
  garnet: oxide('garnet'),
  nasicon: oxide('nasicon'),
  perovskite: oxide(),
  lisicon: oxide(),
  lipon: { class: 'oxide', groups: [] },
  oxyhalide: { class: 'halide', groups: [] },
  borohydride: { class: 'hydride', groups: [] },
  polymer_composite: { class: 'polymer', groups: [] },
  layered_oxide: { class: 'layered_oxide', groups: ['cathode_above_3v'] },
};

const conductors: ReadonlySet<string> = new Set([
  'sulfide',
  'argyrodite',
  'thio_lisicon',
  'garnet',
  'nasicon',
  'perovskite',
  'lisicon',
  'lipon',
  'halide',
  'oxyhalide',
  'borohydride',
  'antiperovskite',
  'nitride',
]);

/** A class of solid electrolytes: a powder of it in an electrode is there for the ions. */
export function isConductorClass(word: string): boolean {
  return conductors.has(folded(word));
}

/** Other words are classes of the library as they stand: `sulfide`, `halide`, `olivine`. */
export function familyOf(word: string): Family {
  const name = folded(word);
  return Object.hasOwn(families, name) ? (families[name] as Family) : { class: name, groups: [] };
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[\s-]+/g, '_');
}
