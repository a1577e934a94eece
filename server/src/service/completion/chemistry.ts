/**
 * How a material would do at a place of this cell: the rules that judge meetings are asked about the design with it in
 * that place, so a list never speaks otherwise than the finding that would follow.
 */
import { type Design, readDesign } from '../../design/design.js';
import type { Used } from '../../design/materials.js';
import { type Meeting, meetingsOf } from '../../design/meetings.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Severity } from '../../knowledge/types.js';
import { gravity } from '../../knowledge/verdicts.js';
import { judgedAt } from '../../lint/judged-at.js';
import type { SpecReading } from '../../spec/read.js';
import type { Span } from '../../text/span.js';
import { type Neighbour, neighbourOf } from '../neighbours.js';
import { verdictInWords } from '../wording.js';
import { renamed } from './renamed.js';
import type { CellSpec } from './site.js';

/** Fits, nothing is known, is bearable, does not belong here. */
export type Rank = 0 | 1 | 2 | 3;

export interface Prospect {
  readonly rank: Rank;
  /** `stable with NMC811 (coated)`. */
  readonly words: string | undefined;
  /** The finding it would make, as it would read. */
  readonly sentence: string | undefined;
  readonly meets: readonly { readonly id: string; readonly name: string }[];
}

const unknown: Prospect = { rank: 1, words: undefined, sentence: undefined, meets: [] };

/** `at` is where the name stands in `spec`; `reading` is what the rules look at besides. */
export function prospect(
  name: string,
  at: Span,
  spec: CellSpec,
  reading: SpecReading,
  knowledge: Knowledge,
): Prospect {
  const tried = renamed(spec, at, name);
  const design = readDesign(tried, knowledge);
  if (design.overfull) return unknown;
  const meetings = meetingsOf(design).filter(
    (meeting) => isAt(meeting.near, at, design) || isAt(meeting.far, at, design),
  );
  if (meetings.length === 0) return unknown;
  const neighbours = meetings.map((meeting) => {
    const other = isAt(meeting.near, at, design) ? meeting.far : meeting.near;
    return neighbourOf(meeting, other, design, knowledge);
  });
  const meets = neighbours.flatMap(({ other }) =>
    other.material === undefined ? [] : [{ id: other.material.id, name: other.name.text }],
  );
  const [worst] = judgedAt(at, meetings, { ...reading, spec: tried }, design, knowledge);
  if (worst !== undefined) {
    const others = neighbours.filter(({ meeting }) =>
      worst.spans.some((span) => touchesOther(meeting, at, span)),
    );
    return {
      rank: isGrave(worst.severity) ? 3 : 2,
      words: badWords(others.length > 0 ? others : neighbours),
      sentence: worst.message,
      meets: distinct(meets),
    };
  }
  const good = neighbours
    .filter(({ verdict, except }) => verdict !== undefined && except?.settled !== false)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const [worstKnown] = good;
  if (worstKnown === undefined) return { ...unknown, meets: distinct(meets) };
  // No rule speaks of it, but the library has a word against the pair.
  const bearable = weightOf(worstKnown) >= gravity.limited && worstKnown.helped.length === 0;
  const names = [...new Set(good.map(({ other, meeting }) => nameIn(other, meeting, at)))];
  return {
    rank: bearable ? 2 : 0,
    words: `${goodWord(worstKnown)} with ${(bearable ? names.slice(0, 1) : names.slice(0, 2)).join(', ')}`,
    sentence: undefined,
    meets: distinct(meets),
  };
}

const isGrave = (severity: Severity): boolean => severity === 'error' || severity === 'warning';

/** The name is this part itself, or an ingredient of the mixture that stands for all of them. */
function isAt(used: Used, at: Span, design: Design): boolean {
  if (isSame(used.name.where.span, at)) return true;
  const liquids = [design.liquid, design.cathode?.soaked, design.anode?.soaked];
  return liquids.some(
    (liquid) =>
      liquid?.mixture === used && liquid.ingredients.some(({ name }) => isSame(name.where.span, at)),
  );
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function touchesOther({ near, far }: Meeting, at: Span, span: Span): boolean {
  return [near, far].some(({ name }) => !isSame(name.where.span, at) && isSame(name.where.span, span));
}

function weightOf({ verdict, except }: Neighbour): number {
  return verdict === undefined || except !== undefined ? 0 : gravity[verdict.verdict];
}

/** What a material is called in a reason: with the layer on it, where that is what is met. */
function nameIn(other: Used, { between, electrode, near }: Meeting, at: Span): string {
  const active = electrode?.actives[0]?.name.text;
  if (between === undefined || active === undefined || near !== other || isSame(between.name.where.span, at))
    return other.name.text;
  return between === electrode?.coating ? `${active} (coated)` : `${active} (behind ${between.name.text})`;
}

function goodWord(worst: Neighbour): string {
  if (worst.verdict === undefined || worst.except !== undefined || worst.verdict.verdict === 'stable')
    return 'stable';
  if (worst.verdict.verdict === 'kinetically-stabilised') return 'holds behind a film';
  return worst.helped.length > 0 ? `eased by ${worst.helped[0]}` : verdictInWords(worst.verdict);
}

/** `incompatible with Li`, `oxidised by NMC811`. */
function badWords(neighbours: readonly Neighbour[]): string {
  const [worst] = [...neighbours].sort((a, b) => weightOf(b) - weightOf(a));
  if (worst === undefined) return '';
  const name = worst.other.name.text;
  if (worst.verdict !== undefined && worst.except === undefined)
    return `${verdictInWords(worst.verdict)} with ${name}`;
  switch (worst.meeting.place) {
    case 'cathode':
      return `oxidised by ${name}`;
    case 'anode':
      return `reduced by ${name}`;
    case 'cathode_collector':
    case 'anode_collector':
      return `does not last beside ${name}`;
    default:
      return `at odds with ${name}`;
  }
}

function distinct<T extends { readonly id: string }>(meets: readonly T[]): T[] {
  return [...new Map(meets.map((each) => [each.id, each])).values()];
}
