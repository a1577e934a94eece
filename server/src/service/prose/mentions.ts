/** What a document speaks of: names of the library in its prose, where they are meant. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { fencedSpecs } from '../../markdown/fenced-spec.js';
import { type Readable, readable, spanInDocument } from '../../markdown/readable.js';
import type { Block, MarkdownReading } from '../../markdown/reading.js';
import { oncePer } from '../../quantity/once.js';
import type { Span } from '../../text/span.js';
import { touches } from '../../text/span.js';
import { lexiconOf, type Meaning } from './lexicon.js';
import { type QuantityMention, quantitiesIn } from './quantities.js';

export interface Mention extends Meaning {
  /** In the document; Markdown's signs inside it included. */
  readonly span: Span;
  /** As it reads, without them. */
  readonly text: string;
}

/** The longest name around an offset, if it is meant there. */
export function mentionAt(
  reading: MarkdownReading,
  knowledge: Knowledge,
  offset: number,
): Mention | undefined {
  const block = blockAt(reading, offset);
  if (block === undefined) return undefined;
  return meantIn(reading, knowledge, block).find(({ span }) => touches(span, offset));
}

/** Everything that is meant in a stretch of a document, block by block. */
export function mentionsWithin(
  reading: MarkdownReading,
  knowledge: Knowledge,
  { start, end }: Span,
): readonly (readonly Mention[])[] {
  return reading.blocks
    .filter(({ span }) => span.start < end && start < span.end)
    .map((block) => meantIn(reading, knowledge, block));
}

/** Everything that is meant in the paragraph or, in a table, in the row around an offset. */
export function mentionsBeside(
  reading: MarkdownReading,
  knowledge: Knowledge,
  { start, end }: Span,
): readonly Mention[] {
  const block = blockAt(reading, start);
  if (block === undefined) return [];
  const sentence = block.kind === 'cell' ? block.row : sentenceAround(reading, block, start);
  return reading.blocks
    .filter(({ row }) => row.start === block.row.start && row.end === block.row.end)
    .flatMap((each) => meantIn(reading, knowledge, each))
    .filter(({ span }) => sentence.start <= span.start && span.end <= sentence.end)
    .filter(({ span }) => span.end <= start || span.start >= end);
}

/** A quantity around an offset, where the document is about cells or its unit is. */
export function quantityAt(
  reading: MarkdownReading,
  knowledge: Knowledge,
  offset: number,
): QuantityMention | undefined {
  const block = blockAt(reading, offset);
  if (block === undefined) return undefined;
  const read = readableOf(block, reading);
  const found = amountsOf(read)
    .map((each) => ({ ...each, span: spanInDocument(read, each.span) }))
    .find(({ span }) => touches(span, offset));
  return found && (found.ofTheField || isAboutCells(reading, knowledge)) ? found : undefined;
}

function blockAt({ blocks }: MarkdownReading, offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && touches(block.span, offset) ? block : undefined;
}

/** From one full stop to the next; a point inside a number or a name ends nothing. */
function sentenceAround(reading: MarkdownReading, block: Block, offset: number): Span {
  const read = readableOf(block, reading);
  const at = read.offsets.findIndex((each) => each >= offset);
  const ends = [...read.text.matchAll(/[.!?;](?=\s|$)/g)].map(({ index }) => index + 1);
  const start = ends.filter((end) => end <= at).at(-1) ?? 0;
  const end = ends.find((each) => each > at) ?? read.text.length;
  return end > start ? spanInDocument(read, { start, end }) : block.span;
}

/** Names of a block, those that are meant: by themselves, by what the document is about, or by their company. */
function meantIn(reading: MarkdownReading, knowledge: Knowledge, block: Block): readonly Mention[] {
  const found = namesIn(reading, knowledge, block);
  if (found.length === 0) return found;
  const sure = found.filter(({ sureness }) => sureness === 'unmistakable');
  if (sure.length === found.length) return found;
  if (sure.length === 0 && !isAboutCells(reading, knowledge)) return sure;
  const inField = found.filter(({ sureness }) => sureness !== 'everyday');
  const company = inField.length > 0 || hasCompany(reading, knowledge, block);
  return company
    ? found
    : found.filter(({ sureness, span }) => sureness !== 'everyday' || isCode(block, span));
}

/** What is set as code is meant to the letter. */
function isCode({ code }: Block, span: Span): boolean {
  return code.some((each) => each.start <= span.start && span.end <= each.end);
}

/** A quantity of the field in the paragraph, or a name of it in another cell of the row. */
function hasCompany(reading: MarkdownReading, knowledge: Knowledge, block: Block): boolean {
  if (amountsOf(readableOf(block, reading)).some(({ ofTheField }) => ofTheField)) return true;
  if (block.kind !== 'cell') return false;
  return reading.blocks.some(
    (each) =>
      each !== block &&
      each.row.start === block.row.start &&
      namesIn(reading, knowledge, each).some(({ sureness }) => sureness !== 'everyday'),
  );
}

/** It quotes or links a spec, or has two unmistakable names. */
const aboutCells = oncePer((knowledge: Knowledge) =>
  oncePer((reading: MarkdownReading): boolean => {
    if (fencedSpecs(reading).length > 0) return true;
    const { text, links, blocks } = reading;
    if (links.some(({ target }) => isSpecPath(text.slice(target.start, target.end)))) return true;
    const names = new Set<string>();
    for (const block of blocks) {
      if (!mayBeSure(text.slice(block.span.start, block.span.end), knowledge)) continue;
      for (const { sureness, text: name } of namesIn(reading, knowledge, block)) {
        if (sureness === 'unmistakable') names.add(name.toLowerCase());
        if (names.size > 1) return true;
      }
    }
    return false;
  }),
);

export function isAboutCells(reading: MarkdownReading, knowledge: Knowledge): boolean {
  return aboutCells(knowledge)(reading);
}

export function isSpecPath(path: string): boolean {
  return /\.(?:cell|celllib)\.ya?ml(?:#|$)/i.test(path);
}

/** A first look, far cheaper than reading: whether any unmistakable name can stand in a text. */
function mayBeSure(text: string, knowledge: Knowledge): boolean {
  return sureLook(knowledge).test(text);
}

const sureLook = oncePer((knowledge: Knowledge): RegExp => {
  const { beginnings, unmistakable } = knowledge.recognition();
  const parts = [...beginnings, ...unmistakable].map((each) =>
    each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[ -]?'),
  );
  return new RegExp(`Li(?:\\W|_|\\d|[A-Z])|\\w/\\w|${parts.join('|')}`, 'i');
});

/** All names in a block, whether meant or not, the longest first where they overlap. */
const names = oncePer((knowledge: Knowledge) =>
  oncePer((reading: MarkdownReading) =>
    oncePer((block: Block): readonly Mention[] => {
      const read = readableOf(block, reading);
      const amounts = amountsOf(read);
      // The C of `0.5 C` is no carbon.
      const isUnit = ({ start, end }: Span): boolean =>
        amounts.some(({ span }) => span.start < end && start < span.end);
      const found = scan(read.text, knowledge).filter((each) => !isUnit(each));
      return found.map(({ start, end, meaning }) => ({
        ...meaning,
        span: spanInDocument(read, { start, end }),
        text: read.text.slice(start, end),
      }));
    }),
  ),
);

function namesIn(reading: MarkdownReading, knowledge: Knowledge, block: Block): readonly Mention[] {
  return names(knowledge)(reading)(block);
}

const readables = oncePer((reading: MarkdownReading) =>
  oncePer((block: Block): Readable => readable(reading.text, block)),
);

function readableOf(block: Block, reading: MarkdownReading): Readable {
  return readables(reading)(block);
}

const amountsOf = oncePer(({ text }: Readable) => quantitiesIn(text));

interface Found {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

const word = /[\p{L}\p{N}]+/gu;
/** Between the words of one name. */
const joint = /^(?:[-\u2010-\u2015\u2212\u00b7/:_.()+]{1,2}|[ ]| ?[-\u2010-\u2015] ?)$/;
/** Pieces a formula falls into at its points and brackets. */
const longestFormula = 12;

/** Left to right, each name as long as it can be. */
export function scan(text: string, knowledge: Knowledge): readonly Found[] {
  const lexicon = lexiconOf(knowledge);
  const words = [...text.matchAll(word)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Found[] = [];
  for (let first = 0; first < words.length; ) {
    const opening = words[first];
    if (opening === undefined) break;
    const formula = /^[A-Z]/.test(opening.text) && (/\d/.test(opening.text) || text[opening.end] === '(');
    const most = Math.max(lexicon.longest(opening.text), formula ? longestFormula : 0, 1);
    let hit: { readonly last: number; readonly found: Found } | undefined;
    for (let last = first; last < words.length && last - first < most; last++) {
      const closing = words[last];
      const before = words[last - 1];
      if (closing === undefined) break;
      if (last > first && before && !joint.test(text.slice(before.end, closing.start))) break;
      const end =
        text[closing.end] === ')' && text.slice(opening.start, closing.end).includes('(')
          ? closing.end + 1
          : closing.end;
      const meaning = lexicon.meaning(text.slice(opening.start, end));
      if (meaning) hit = { last, found: { start: opening.start, end, meaning } };
    }
    if (hit) found.push(hit.found);
    first = hit ? hit.last + 1 : first + 1;
  }
  return found;
}
