/** A bracket, quote or comma that is missing, an anchor that is misspelt: tried at the likely places, offered where it mends the text. */
import type { Fix } from '../../finding/finding.js';
import { nearestWord } from '../../knowledge/nearest.js';
import { lineStart } from '../../text/line-ends.js';
import type { Span } from '../../text/span.js';
import { type Desk, fixOf, type Maker, placeOf } from './maker.js';

const mostOffered = 2;

export const missingSign: Maker = (finding, desk) => {
  if (finding.fixes.length > 0) return [];
  const fixes: Fix[] = [];
  for (const { sign, at } of likelyPlaces(desk.source.text, finding.span)) {
    if (fixes.length === mostOffered) break;
    const edit = { span: { start: at, end: at }, newText: sign };
    const known = fixes.some(({ edits }) => edits[0]?.newText === sign);
    if (!known && mends(edit, desk)) fixes.push(...tried(sign, edit));
  }
  return fixes;
};

interface Likely {
  readonly sign: string;
  readonly at: number;
}

/** The likeliest first: each costs a reading of the text. */
function likelyPlaces(text: string, { start, end }: Span): readonly Likely[] {
  const line = lineStart(text, start);
  const lineEnd = contentEnd(text, line);
  const [word] = /^\s*(?:- )?[\w-]+(?= )/.exec(text.slice(line, lineEnd)) ?? [];
  const keys = [...text.slice(start, Math.min(end, lineEnd)).matchAll(/\s+(?=[\w-]+:\s)/g)];
  const before = backOverBlanks(text, start);
  const behind = [before, lineEnd, backOverBlanks(text, text.length)];
  const open = openQuote(text);
  return [
    ...keys.map(({ index }) => ({ sign: ',', at: start + index })),
    ...(word === undefined ? [] : [{ sign: ':', at: line + word.length }]),
    ...(open === undefined ? [] : [{ sign: text.charAt(open), at: contentEnd(text, open) }]),
    ...['}', ']', ','].flatMap((sign) => [...new Set(behind)].map((at) => ({ sign, at }))),
  ];
}

/** The quote of the first line that has one too many. */
function openQuote(text: string): number | undefined {
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const quotes = [...line.matchAll(/"/g)];
    const last = quotes.at(-1);
    if (quotes.length % 2 === 1 && last !== undefined) return index + last.index;
  }
  return undefined;
}

/** Where what stands on the line ends, its comment left out. */
function contentEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]|$/) + from;
  const comment = text.slice(from, end).search(/\s#/);
  return backOverBlanks(text, comment < 0 ? end : from + comment);
}

/** The whole text can be read after it, and means something: what was broken was the only fault of this kind. */
function mends(edit: Fix['edits'][number], { tryOut }: Desk): boolean {
  const after = tryOut([edit]);
  return (
    after !== undefined &&
    after.reading.tree.problems.length === 0 &&
    after.findings.every(({ rule }) => rule !== 'structure/unknown-key' && rule !== 'structure/wrong-type')
  );
}

function tried(sign: string, edit: Fix['edits'][number]): readonly Fix[] {
  return fixOf(`Insert the missing \`${sign}\``, [edit]).map((fix) => ({ ...fix, hint: true }));
}

function backOverBlanks(text: string, from: number): number {
  let at = from;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The anchor above that the alias was meant to name. */
export const misspeltAlias: Maker = (finding, desk) => {
  const node = placeOf(finding, desk)?.node;
  if (node?.kind !== 'alias' || node.target !== undefined) return [];
  const above = desk.source.text.slice(0, node.span.start);
  const anchors = [...above.matchAll(/(?<=[\s:,[{-])&([^\s,[\]{}]+)/g)].map((match) => match[1] ?? '');
  const meant = nearestWord(node.name, anchors.slice(-200));
  if (meant === undefined || meant === node.name) return [];
  return fixOf(`Replace by \`*${meant}\``, [{ span: node.span, newText: `*${meant}` }]);
};
