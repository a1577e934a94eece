/**
 * Sentences that claim something in so many words, and do not deny it: `intrinsically safe`, but not `must not be called
 * intrinsically safe`. Whoever doubts, asks or denies in the same sentence claims nothing.
 */
import type { Cell } from '../generated/cell.js';
import type { Located } from '../spec/view.js';
import type { Span } from '../text/span.js';

export interface Claim {
  /** As the author wrote it. */
  readonly words: string;
  readonly span: Span;
}

export interface ClaimWords {
  readonly phrases: readonly string[];
  /** Anywhere in the sentence these take it back. */
  readonly denials: readonly string[];
  /** In the same clause these do, too. */
  readonly doubts: readonly string[];
  /** Behind the phrase these say that something smaller than the cell is meant: `additive`, `housing`. */
  readonly others: readonly string[];
  /** Behind one of these the whole is meant after all: `ether electrolyte`. */
  readonly wholes: readonly string[];
}

/** Every free text about the cell or its interfaces. */
export function freeTextsOf({
  name,
  description,
  interfaces,
  electrolyte,
}: Cell): readonly Located<string>[] {
  const { cathode_electrolyte, anode_electrolyte, electrolyte_electrolyte } = interfaces ?? {};
  const faces = [cathode_electrolyte, anode_electrolyte, electrolyte_electrolyte].flatMap((face) => [
    face?.chemical_compatibility,
    face?.mechanical_stress,
    face?.contact,
  ]);
  return [name, description, ...faces, electrolyte?.surface_treatment].filter((text) => text !== undefined);
}

/** Whether the words occur at all, denied or not: most specs claim nothing. */
export function mayClaim(texts: readonly Located<string>[], phrases: readonly string[]): boolean {
  const all = normal(texts.map(({ value }) => value).join(' '));
  return phrases.some((phrase) => all.includes(phrase));
}

/** The first claim of a text. */
export function claimIn(text: Located<string>, words: ClaimWords): Claim | undefined {
  for (const sentence of text.value.split(/(?<=[.!?])\s+|\n\s*\n|;\s+/)) {
    const plain = normal(sentence);
    if (plain.trim().endsWith('?') || isDenied(plain, words)) continue;
    for (const clause of plain.split(/[,()\u2013\u2014]| - | but | while | whereas /)) {
      const phrase = words.phrases.find((each) => isClaimed(clause, each, words));
      if (phrase !== undefined) return { words: phrase, span: spanOf(text, phrase) };
    }
  }
  return undefined;
}

function isClaimed(clause: string, phrase: string, { doubts, others, wholes }: ClaimWords): boolean {
  const at = wordAt(clause, phrase);
  if (at < 0) return false;
  const without = `${clause.slice(0, at)} ${clause.slice(at + phrase.length)}`;
  const next = clause
    .slice(at + phrase.length)
    .trim()
    .split(' ')
    .slice(0, 2);
  const whole = wholes.includes(next[0] ?? '') || wholes.includes(next[1] ?? '');
  const part = !whole && next.some((word) => others.some((other) => word.startsWith(other)));
  return !hasWord(without, doubts) && !part;
}

/** `not flammable` is a claim with a denial in it; only what is left beside such phrases denies. */
function isDenied(sentence: string, { phrases, denials }: ClaimWords): boolean {
  let rest = sentence;
  for (const phrase of phrases) rest = rest.replaceAll(phrase, ' ');
  return hasWord(rest, denials);
}

function hasWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => wordAt(text, word) >= 0);
}

/** Whole words: `intrinsically safer` is not `intrinsically safe`. */
function wordAt(text: string, words: string): number {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!letter.test(text[at - 1] ?? '') && !letter.test(text[at + words.length] ?? '')) return at;
  }
  return -1;
}

function normal(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u2019/g, "'");
  // Most texts have single spaces between their words already, and every match is a piece of a new text.
  return /\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, ' ') : plain;
}

/** The phrase itself where the text stands as it is read, on one line; otherwise all of the text. */
function spanOf({ text, where }: Located<string>, phrase: string): Span {
  const at = normal(text).length === text.length ? normal(text).indexOf(phrase) : -1;
  const quotes = where.span.end - where.span.start - text.length;
  if (at < 0 || (quotes !== 0 && quotes !== 2)) return where.span;
  const start = where.span.start + quotes / 2 + at;
  return { start, end: start + phrase.length };
}
