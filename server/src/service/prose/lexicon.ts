/** Every name the library answers to in free text, and how surely it is meant. */
import { foldFormula } from '../../knowledge/formula.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { foldName } from '../../knowledge/names.js';
import { oncePer } from '../../quantity/once.js';

/**
 * `unmistakable`: wherever it stands. `field`: in a document that is about cells. `everyday`: beside something else of the
 * field, in the same paragraph or row.
 */
export type Sureness = 'unmistakable' | 'field' | 'everyday';

export interface Meaning {
  readonly kind: 'material' | 'term' | 'rule' | 'source';
  /** Of a material the name itself, because several may share it. */
  readonly id: string;
  readonly sureness: Sureness;
}

export interface Lexicon {
  /** What `written` means as a whole, if anything. */
  meaning(written: string): Meaning | undefined;
  /** Words a name that begins with `word` can have at most; 0 where none does. */
  longest(word: string): number;
}

interface Entry extends Meaning {
  /** Letters have to be as listed: `PC` and not `pc`. Undefined where case does not matter. */
  readonly spelt: readonly string[] | undefined;
}

/** A compound with lithium in it: LiPF6, Li6PS5Cl, LiTFSI, but not the word Like. */
const lithiumCompound = /^Li(?:\d|[A-Z]|\()[\w.()+-]*$/;
const words = /[\p{L}\p{N}]+/gu;

export const lexiconOf = oncePer((knowledge: Knowledge): Lexicon => {
  const entries = new Map<string, Entry>();
  const longest = new Map<string, number>();
  const lists = knowledge.recognition();
  const beginnings = lists.beginnings.map((each) => each.toLowerCase());
  const [unmistakable, everyday, never] = [lists.unmistakable, lists.everyday, lists.never].map(
    (names) => new Set(names.map(foldName)),
  );

  const surenessOf = (name: string): Sureness => {
    const folded = foldName(name);
    if (unmistakable?.has(folded) || lithiumCompound.test(name)) return 'unmistakable';
    const lower = name.toLowerCase();
    if (beginnings.some((each) => lower.startsWith(each) || lower.includes(` ${each}`)))
      return 'unmistakable';
    return everyday?.has(folded) || isSymbol(name) ? 'everyday' : 'field';
  };

  const add = (name: string, kind: Meaning['kind'], id: string): void => {
    const folded = foldName(name);
    if (folded === '' || never?.has(folded)) return;
    const known = entries.get(folded);
    if (known === undefined) {
      const spelt = isSpelt(name) ? [name] : undefined;
      entries.set(folded, { kind, id, sureness: surenessOf(name), spelt });
    } else if (known.spelt && isSpelt(name)) entries.set(folded, { ...known, spelt: [...known.spelt, name] });
    opens(name);
  };
  const opens = (name: string): void => {
    const parts = name.normalize('NFKC').match(words) ?? [];
    // `ballmilling` and `LLZTO` are one word, `ball milling` and `Al-LLZO` two.
    for (const first of [parts[0] ?? '', parts.join('')]) {
      const key = first.toLowerCase();
      longest.set(key, Math.max(longest.get(key) ?? 0, parts.length));
    }
  };

  for (const material of knowledge.materials())
    for (const name of [material.name, ...material.aliases, material.formula ?? ''])
      add(name, 'material', name);
  for (const term of knowledge.terms())
    for (const name of [term.name, ...term.aliases]) add(name, 'term', term.id);

  for (const { id } of knowledge.pages()) opens(id);

  return {
    meaning: (written) => {
      const sure = (kind: Meaning['kind']): Meaning => ({ kind, id: written, sureness: 'unmistakable' });
      if (written.includes('/') && knowledge.page(written)) return sure('rule');
      if (/^[a-z]+\d{4}\w*$/.test(written) && knowledge.source(written)) return sure('source');
      const entry = entries.get(foldName(written)) ?? singular(written, entries);
      if (entry) {
        if (entry.spelt && !entry.spelt.some((each) => isSameSpelling(each, written))) return undefined;
        return entry;
      }
      // A composition that nobody listed in this order: Li(Ni0.8Co0.1Mn0.1)O2.
      if (!/^[A-Z]/.test(written) || foldFormula(written) === undefined) return undefined;
      if (knowledge.candidates(written).length === 0) return undefined;
      return { kind: 'material', id: written, sureness: surenessOf(written) };
    },
    longest: (word) => {
      const lower = word.toLowerCase();
      return longest.get(lower) ?? longest.get(lower.replace(/s$/, '')) ?? 0;
    },
  };
});

/** One or two letters: an element, an abbreviation everybody uses for something else. */
function isSymbol(name: string): boolean {
  return /^[A-Za-z]{1,2}$/.test(name);
}

/** Abbreviations and formulas are written as they are; words may begin a sentence. */
function isSpelt(name: string): boolean {
  return /[A-Z].*[A-Z]/.test(name) || /^[A-Z][a-z]?$/.test(name) || /^[A-Z].*\d/.test(name);
}

/** Digits may be raised or lowered and words parted in other ways; letters keep their case. */
function isSameSpelling(listed: string, written: string): boolean {
  const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const plain = letters(written);
  return letters(listed) === plain || letters(listed) === plain.replace(/s$/, '');
}

/** `dendrites`, `argyrodites`, `LLZOs`. */
function singular(written: string, entries: ReadonlyMap<string, Entry>): Entry | undefined {
  if (!/[\p{L}]{3}s$/u.test(written)) return undefined;
  const folded = foldName(written);
  return (
    entries.get(folded.slice(0, -1)) ?? (folded.endsWith('es') ? entries.get(folded.slice(0, -2)) : undefined)
  );
}
