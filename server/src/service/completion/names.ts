/** How a material is written in a field: as people call it, and so that the name leads nowhere else. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { foldName } from '../../knowledge/names.js';
import type { Material, Role } from '../../knowledge/types.js';

export interface Spelling {
  readonly name: string;
  /** Everything else it is called. */
  readonly others: readonly string[];
}

/** Undefined where no name of the material is clear in a field of these roles. */
export function spellingIn(
  material: Material,
  roles: readonly Role[],
  knowledge: Knowledge,
): Spelling | undefined {
  const all = namesOf(material);
  const clear = all.filter((name) => knowledge.material(name, roles)?.id === material.id);
  const name = clear.filter(needsNoQuotes)[0] ?? clear[0];
  if (name === undefined) return undefined;
  return { name, others: all.filter((each) => each !== name) };
}

/**
 * The name that is being written: the one that stands there whole, else the usual one, else the first that begins so.
 * Names that lead elsewhere, or to several, are no way to write it.
 */
export function spellingBegun(
  typed: string,
  { name, others }: Spelling,
  leadsHere: (name: string) => boolean,
): Spelling {
  const begun = [name, ...others].filter((each) => beginsWith(each, typed));
  const can = (each: string): boolean => each === name || leadsHere(each);
  const whole = begun.find((each) => each.length === typed.length && can(each));
  const chosen = whole ?? (begun[0] === name ? name : begun.find(can));
  if (chosen === undefined || chosen === name) return { name, others };
  return { name: chosen, others: [name, ...others.filter((each) => each !== chosen)] };
}

/** As people type: in small letters, too. Most names of a list have another first letter, and cost nothing more. */
export function beginsWith(name: string, typed: string): boolean {
  // Sets the bit that tells small letters from capitals.
  if (typed !== '' && (name.charCodeAt(0) | 32) !== (typed.charCodeAt(0) | 32)) return false;
  return name.slice(0, typed.length).toLowerCase() === typed.toLowerCase();
}

/**
 * The usual one first: the name behind the id, which is what curators chose to call it (`ec`, `nmc811`, `al_cc`), then
 * a short formula, then the names in the order of the record.
 */
function namesOf({ id, name, aliases, formula }: Material): string[] {
  const all = [inSentence(name), ...aliases, ...(formula === undefined ? [] : [formula])];
  const [head = '', ...tail] = id.split('_');
  const stems = [id, head, tail.join('_'), id.split('_').slice(0, -1).join('_')].map(foldName);
  const chosen = stems
    .flatMap((stem) => all.filter((each) => stem !== '' && foldName(each) === stem))
    .map(joined);
  // `lithium metal` rather than `Li metal`, but `EC` and `LFP`.
  const [first = ''] = chosen;
  if (first.includes(' ') && all[0] !== undefined && /^[a-z][a-z -]+$/.test(all[0])) chosen.unshift(all[0]);
  const formulas = formula !== undefined && formula.length <= 9 ? [formula] : [];
  const short = all.filter((each) => each.length <= 24);
  return [...new Set([...chosen, ...formulas, ...short, ...all])];
}

/** `NMC 811` is looked up like `NMC811`, which is how it is written. */
function joined(name: string): string {
  return /^[A-Z]+ \d+$/.test(name) ? name.replace(' ', '') : name;
}

function inSentence(name: string): string {
  return /^[A-Z][a-z][a-z -]*$/.test(name) ? name.toLowerCase() : name;
}

function needsNoQuotes(name: string): boolean {
  return /^[A-Za-z][\w.+() /-]*$/.test(name);
}
