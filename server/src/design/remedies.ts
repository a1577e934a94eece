/**
 * What helps where two materials meet, in words that say how: `a coating of lithium niobate`, `xylene instead of NMP`.
 * A verdict only names the materials. How one of them would be used follows from its roles and from those of the pair.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Material, Verdict } from '../knowledge/types.js';
import { listed } from '../spec/wording.js';
import { lowerStart } from './phrases.js';

/** One of the two that meet, by the name it is to be called. */
export interface Side {
  readonly name: string;
  readonly material: Material | undefined;
}

type Role = Material['roles'][number];

/** Beyond so many a list is no help. */
const shown = 4;

/** What two of them cannot both be: the one takes the place of the other. */
const exclusive: readonly Role[] = [
  'atmosphere',
  'process_solvent',
  'current_collector',
  'liquid_electrolyte',
  'separator',
  'conductive_additive',
  'binder',
];

/** How a material is used to help: on the particles, as a layer between, in the place of something, or as what it is. */
export type Use<S extends Side = Side> =
  | { readonly how: 'coating' | 'between' | 'electrolyte' | 'binder' | 'foil' | 'unsaid' }
  | { readonly how: 'instead' | 'beside'; readonly of: S };

export interface Remedy<S extends Side = Side> {
  readonly material: Material;
  readonly use: Use<S>;
}

/** What a verdict names as a help, and how each would be used between these two. */
export function remediesOf<S extends Side>(
  verdict: Verdict,
  sides: readonly S[],
  knowledge: Knowledge,
): readonly Remedy<S>[] {
  return verdict.mitigations
    .flatMap((id) => knowledge.material(id) ?? [])
    .map((material) => ({ material, use: useOf(material, sides) }));
}

/** `a coating of lithium niobate or lithium tantalate; lithium iron phosphate instead of NMC811`; undefined for nothing. */
export function remedies(verdict: Verdict, sides: readonly Side[], knowledge: Knowledge): string | undefined {
  const groups = new Map<string, string[]>();
  for (const { material, use: how } of remediesOf(verdict, sides, knowledge).slice(0, shown)) {
    const name = nameOf(material);
    // `polymer interlayer` and `carbon coating` say themselves what they are.
    const use = saysItself(name) ? `a ${name}` : inWords(how);
    const list = groups.get(use);
    if (list === undefined) groups.set(use, [name]);
    else list.push(name);
  }
  if (groups.size === 0) return undefined;
  return [...groups]
    .map(([use, names]) => (use.includes('…') ? use.replace('…', listed(names, 'or')) : use))
    .join('; ');
}

/** With `…` for the names. */
function inWords(use: Use): string {
  switch (use.how) {
    case 'coating':
      return 'a coating of …';
    case 'between':
      return 'a layer of … between';
    case 'electrolyte':
      return '… in the electrolyte';
    case 'binder':
      return '… as the binder';
    case 'foil':
      return '… as the foil';
    case 'unsaid':
      return '…';
    case 'instead':
      return `… instead of ${use.of.name}`;
    case 'beside':
      return `… beside ${use.of.name}`;
  }
}

function useOf<S extends Side>({ roles, class: kind }: Material, sides: readonly S[]): Use<S> {
  const is = (...words: Role[]): boolean => words.some((word) => roles.includes(word));
  const withRole = (...words: Role[]): S | undefined =>
    sides.find((side) => words.some((word) => side.material?.roles.includes(word)));
  const sharing = (...words: readonly Role[]): S | undefined =>
    sides.find((side) => words.some((word) => roles.includes(word) && side.material?.roles.includes(word)));
  const instead = (of: S): Use<S> => ({ how: 'instead', of });

  const same = sharing(...exclusive);
  if (same) return instead(same);
  const electrode = withRole('cathode', 'anode');
  const electrolyte = sides.find((side) => side !== electrode && conducts(side));
  // A layer that fails beside an electrode is exchanged for another layer.
  const film = sides.find((side) => side !== electrode && isFilm(side));
  const beside = sides.find((side) => side !== film);
  if (film && beside && !conducts(beside) && is('coating', 'interlayer', 'solid_electrolyte'))
    return instead(film);
  if (electrode && electrolyte) {
    if (electrode.material?.roles.includes('cathode') && is('coating')) return { how: 'coating' };
    const solid = electrolyte.material?.roles.includes('solid_electrolyte') === true;
    if (solid && is('interlayer', 'coating', 'solid_electrolyte'))
      return electrode.material?.roles.includes('anode')
        ? { how: 'between' }
        : { how: 'beside', of: electrode };
    if (is('coating')) return { how: 'coating' };
    if (is('solid_electrolyte', 'liquid_electrolyte')) return instead(electrolyte);
  }
  const other = sharing('cathode', 'anode');
  if (other && !is('interlayer')) return instead(other);
  if (is('solid_electrolyte')) {
    const alike = sides.find((side) => side.material?.class === kind) ?? withRole('solid_electrolyte');
    return alike && !is('interlayer') ? instead(alike) : { how: 'between' };
  }
  if (is('additive', 'salt', 'solvent')) return { how: 'electrolyte' };
  if (is('binder')) return { how: 'binder' };
  if (is('current_collector')) return { how: 'foil' };
  if (is('coating')) return { how: 'coating' };
  return is('interlayer') ? { how: 'between' } : { how: 'unsaid' };
}

function conducts({ material }: Side): boolean {
  return (
    material?.roles.some((role) => role === 'solid_electrolyte' || role === 'liquid_electrolyte') === true
  );
}

function isFilm({ material }: Side): boolean {
  return material?.roles.some((role) => role === 'coating' || role === 'interlayer') === true;
}

/** Without what stands in brackets, and as it reads inside a sentence. */
function nameOf({ name }: Material): string {
  const plain = lowerStart(name.replace(/ \([^()]*\)$/, ''));
  return /\b(?:alloy|electrolyte|liquid)$/.test(plain) ? `a ${plain}` : plain;
}

function saysItself(name: string): boolean {
  return /\b(?:inter)?layer$|\b(?:aid|binder)$|^carbon coating\b/.test(name);
}
