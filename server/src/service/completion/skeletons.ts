/** Whole sections at once: a cell for an empty file, an interface with its considerations, a waiver, a step. */
import { literal, type Offer } from './offer.js';
import type { Frame } from './site.js';
import { cells, type Skeleton } from './skeleton-cells.js';

/** Entries of the maps that are mostly filled in as a whole, by the name of their record. */
const entries: Readonly<Record<string, Skeleton>> = {
  interface: {
    label: 'the three considerations',
    remark: 'chemistry, mechanics and contact',
    lines: ['chemical_compatibility: [[]]', 'mechanical_stress: [[]]', 'contact: [[]]'],
  },
  waiver: {
    label: 'a whole waiver',
    remark: 'rule, place, reason, name and end date',
    lines: ['rule: [[]]', 'at: [[]]', 'reason: "[[]]"', 'by: [[]]', 'until: [[]]'],
  },
  step: {
    label: 'a whole step',
    remark: 'process, temperature, time and atmosphere',
    lines: ['process: [[]]', 'temperature: [[]] degC', 'time: [[]] h', 'atmosphere: [[]]'],
  },
};

/** For a file in which nothing stands yet. */
export function cellOffers(frame: Frame, snippets: boolean): Offer[] {
  return cells.map((skeleton) => offerOf(skeleton, frame, snippets));
}

/** For a map of this record that has none of its keys yet. */
export function entryOffers(record: string, frame: Frame, snippets: boolean): Offer[] {
  const skeleton = entries[record];
  // Without stops to jump to, a list of empty keys is no help.
  if (skeleton === undefined || !snippets || frame.flow || frame.hasColon) return [];
  return [offerOf(skeleton, frame, snippets)];
}

function offerOf({ label, remark, lines }: Skeleton, frame: Frame, snippets: boolean): Offer {
  const body = lines.join(`${frame.lineEnd}${' '.repeat(frame.column)}`);
  return {
    label,
    kind: 'snippet',
    remark,
    text: `${frame.lead}${snippets ? withStops(body) : withoutStops(body)}`,
    snippet: snippets,
    span: frame.span,
  };
}

function withStops(body: string): string {
  const stops = new Map<string, number>();
  let last = 0;
  return body
    .split(/(\[\[[^\]]*\]\])/)
    .map((part) => {
      if (!part.startsWith('[[')) return literal(part);
      const example = part.slice(2, -2);
      // The same name twice is the same thing; two equal numbers are not.
      const known = /^[A-Za-z]/.test(example) ? stops.get(example) : undefined;
      if (known !== undefined) return `\${${known}:${literal(example)}}`;
      last += 1;
      stops.set(example, last);
      return example === '' ? `$${last}` : `\${${last}:${literal(example)}}`;
    })
    .join('');
}

function withoutStops(body: string): string {
  return body.replace(/\[\[([^\]]*)\]\]/g, '$1');
}
