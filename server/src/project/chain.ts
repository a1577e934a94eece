/** From a document to the bases it starts from, the nearest first. */

import type { SpecProblem } from '../spec/problem.js';
import { ceilings } from '../syntax/parse.js';
import type { Document } from '../text/document.js';
import { baseLink, type Link } from './links.js';
import type { Reader } from './reader.js';

/** Three are many; where somebody builds a hundred, nobody can say any more what a design is. */
const mostBases = 16;

export interface Chain {
  readonly bases: readonly Document[];
  /** No base of a base is missing. */
  readonly complete: boolean;
  /** About the document's own `extends`. */
  readonly problems: readonly SpecProblem[];
}

const nothing = { bases: [], complete: false };

/** A document in a circle of bases inherits nothing, wherever the circle is entered: every order would be as good as another. */
export function chainOf(document: Document, own: Link | undefined, read: Reader): Chain {
  if (own === undefined) return { bases: [], complete: true, problems: [] };
  const bases: Document[] = [];
  const seen = new Set<string>([document.uri]);
  let length = document.text.length;
  for (let link: Link | undefined = own; link !== undefined; ) {
    const target = link.target;
    if (target === undefined || !link.usable) return cutShort(bases, own, link);
    if (target.uri === document.uri) return { ...nothing, problems: [circle(own, bases, link)] };
    // A circle further up: the one who closes it is told, and inherits nothing.
    if (seen.has(target.uri)) return cutShort(untilCircle(bases, target), own, link);
    if (bases.length === mostBases) return { ...nothing, problems: [tooLong(own)] };
    length += target.text.length;
    if (length > ceilings.characters) return { ...nothing, problems: [tooMuch(own)] };
    bases.push(target);
    seen.add(target.uri);
    link = baseLink(target, read);
  }
  return { bases, complete: true, problems: [] };
}

function cutShort(bases: readonly Document[], own: Link, broken: Link): Chain {
  return { bases, complete: false, problems: broken === own ? [] : [incomplete(own)] };
}

/** The first of the circle is the last that is taken: on its own it inherits nothing either. */
function untilCircle(bases: readonly Document[], first: Document): readonly Document[] {
  return bases.slice(0, bases.findIndex(({ uri }) => uri === first.uri) + 1);
}

function circle({ at }: Link, bases: readonly Document[], closing: Link): SpecProblem {
  const last = bases.at(-1);
  const message =
    last === undefined
      ? `\`${at.text}\` is this file itself. A spec starts from another one, or from none.`
      : `\`${at.text}\` starts from this file in turn, by way of ${bases.length === 1 ? 'its own `extends`' : `${bases.length} files`}, so neither can come first. Nothing is inherited until one \`extends\` is taken out.`;
  const related = last && {
    span: { ...closing.at.where.span, file: last.uri },
    message: 'here the circle closes',
  };
  return { rule: 'structure/file-chain', at: at.where, message, ...(related ? { related: [related] } : {}) };
}

function tooLong({ at }: Link): SpecProblem {
  return {
    rule: 'structure/file-chain',
    at: at.where,
    message: `Behind \`${at.text}\` stand more than ${mostBases} files that start from each other, so nothing is inherited: nobody could say what this design is. Start from a file nearer to the end of the chain.`,
  };
}

function tooMuch({ at }: Link): SpecProblem {
  return {
    rule: 'structure/file-chain',
    at: at.where,
    message: `\`${at.text}\` and the files behind it are far longer than a cell spec can be, so nothing is inherited. Was data pasted in that belongs in a file of its own?`,
  };
}

/** Said here too, since it is here that silence could be taken for a check. */
export function incomplete({ at }: Link): SpecProblem {
  return {
    rule: 'structure/file-not-read',
    at: at.where,
    message: `\`${at.text}\` starts from a file that could not be read: what that may hold is taken on trust, and nothing is called missing.`,
  };
}
