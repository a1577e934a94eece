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

/** `a coating of lithium niobate or lithium tantalate; lithium iron phosphate instead of NMC811`; undefined for nothing. */
export function remedies(verdict: Verdict, sides: readonly Side[], knowledge: Knowledge): string | undefined {
  const groups = new Map<string, string[]>();
  const known = verdict.mitigations.flatMap((id) => knowledge.material(id) ?? []);
  for (const material of known.slice(0, shown)) {
    const name = nameOf(material);
    // `polymer interlayer` and `carbon coating` say themselves what they are.
    const use = saysItself(name) ? `a ${name}` : useOf(material, sides);
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
function useOf({ roles, class: kind }: Material, sides: readonly Side[]): string {
  const is = (...words: Role[]): boolean => words.some((word) => roles.includes(word));
  const withRole = (...words: Role[]): Side | undefined =>
    sides.find((side) => words.some((word) => side.material?.roles.includes(word)));
  const sharing = (...words: readonly Role[]): Side | undefined =>
    sides.find((side) => words.some((word) => roles.includes(word) && side.material?.roles.includes(word)));
  const instead = (side: Side): string => `… instead of ${side.name}`;

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
    if (electrode.material?.roles.includes('cathode') && is('coating')) return 'a coating of …';
    const solid = electrolyte.material?.roles.includes('solid_electrolyte') === true;
    if (solid && is('interlayer', 'coating', 'solid_electrolyte'))
      return electrode.material?.roles.includes('anode')
        ? 'a layer of … between'
        : `… beside ${electrode.name}`;
    if (is('coating')) return 'a coating of …';
    if (is('solid_electrolyte', 'liquid_electrolyte')) return instead(electrolyte);
  }
  const other = sharing('cathode', 'anode');
  if (other && !is('interlayer')) return instead(other);
  if (is('solid_electrolyte')) {
    const alike = sides.find((side) => side.material?.class === kind) ?? withRole('solid_electrolyte');
    return alike && !is('interlayer') ? instead(alike) : 'a layer of … between';
  }
  if (is('additive', 'salt', 'solvent')) return '… in the electrolyte';
  if (is('binder')) return '… as the binder';
  if (is('current_collector')) return '… as the foil';
  if (is('coating')) return 'a coating of …';
  return is('interlayer') ? 'a layer of … between' : '…';
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
