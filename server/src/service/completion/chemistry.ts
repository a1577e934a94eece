/**
 * How a material would do at a place of this cell: the rules that judge meetings are asked about the design with it in
 * that place, so a list never speaks otherwise than the finding that would follow.
 */
import { type Design, readDesign, variantOf } from '../../design/design.js';
import type { Used } from '../../design/materials.js';
import { isAt, type Meeting, meetingsOf, watching } from '../../design/meetings.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Severity } from '../../knowledge/types.js';
import { gravity } from '../../knowledge/verdicts.js';
import { judgedAt } from '../../lint/judged-at.js';
import { type SpecReading, withSpec } from '../../spec/read.js';
import type { Span } from '../../text/span.js';
import { type Neighbour, neighbourOf } from '../neighbours.js';
import { verdictInWords } from '../wording.js';
import type { Site } from './site.js';

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

export const unknown: Prospect = { rank: 1, words: undefined, sentence: undefined, meets: [] };

/** Each candidate by its name. What they share is made once. */
export function prospects(
  { at, reading: read, renamed, setup }: Site,
  knowledge: Knowledge,
): (name: string) => Prospect {
  const reading = read();
  const written = readDesign(reading.spec, knowledge);
  return (name) => {
    if (written.overfull) return unknown;
    const tried = renamed(name);
    const design = watching(variantOf(written, tried, knowledge), at);
    const meetings = meetingsOf(design).flatMap((meeting) => meetingAt(meeting, at, design) ?? []);
    if (meetings.length === 0) return unknown;
    return prospect(at, meetings, withSpec(reading, tried), design, setup, knowledge);
  };
}

/** `at` is where the name stands in the design that was read. */
function prospect(
  at: Span,
  meetings: readonly Meeting[],
  reading: SpecReading,
  design: Design,
  setup: Site['setup'],
  knowledge: Knowledge,
): Prospect {
  const neighbours = neighboursIn(meetings, at, design, knowledge);
  const meets = distinct(
    neighbours.flatMap(({ other }) =>
      other.material === undefined ? [] : [{ id: other.material.id, name: other.name.text }],
    ),
  );
  const [worst] = judgedAt(
    at,
    meetings.some(({ place }) => place === 'processing'),
    reading,
    design,
    knowledge,
    setup,
  );
  if (worst !== undefined) {
    const others = neighbours.filter(({ other }) =>
      worst.spans.some((span) => isSame(other.name.where.span, span)),
    );
    const words = badWords(others.length > 0 ? others : neighbours, at);
    return { rank: isGrave(worst.severity) ? 3 : 2, words, sentence: worst.message, meets };
  }
  const known = neighbours
    .filter(({ verdict, except }) => verdict !== undefined && except?.settled !== false)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const [gravest] = known;
  if (gravest === undefined) return { ...unknown, meets };
  // No rule speaks of it, but the library has a word against the pair.
  const helped = gravest.helped.length > 0;
  const bearable = weightOf(gravest) >= (helped ? gravity.reactive : gravity.limited);
  const word = wordFor(gravest);
  const names = known
    .filter((each) => wordFor(each) === word)
    .map(({ other, meeting }) => nameIn(other, meeting, at));
  const help =
    weightOf(gravest) >= gravity.limited && gravest.helped[0] !== undefined ? ', eased by what is there' : '';
  const words = `${word} with ${[...new Set(names)].slice(0, 2).join(', ')}${help}`;
  return { rank: bearable ? 2 : 0, words, sentence: undefined, meets };
}

/** The other side of each; of lots of one material, which lie together, the library is asked once. */
function neighboursIn(
  meetings: readonly Meeting[],
  at: Span,
  design: Design,
  knowledge: Knowledge,
): readonly Neighbour[] {
  let last: Neighbour | undefined;
  return meetings.map((meeting) => {
    const other = isAt(meeting.near, at) ? meeting.far : meeting.near;
    const alike = last !== undefined && isAlike(last.meeting, meeting);
    if (alike && last) {
      const { verdict, except, firing, helped } = last;
      last = { meeting, other, verdict, except, firing, helped };
    } else last = neighbourOf(meeting, other, design, knowledge);
    return last;
  });
}

/** Whether the library says the same of both. */
function isAlike(one: Meeting, other: Meeting): boolean {
  return (
    one.near.material === other.near.material &&
    one.far.material === other.far.material &&
    one.electrode === other.electrode &&
    one.atFace === other.atFace
  );
}

const isGrave = (severity: Severity): boolean => severity === 'error' || severity === 'warning';

/**
 * The meeting with our name as one side of it. A mixture stands for its ingredients, but not for one that is in no
 * mixture of the library: that one is looked up by itself.
 */
function meetingAt(meeting: Meeting, at: Span, design: Design): Meeting | undefined {
  if (isAt(meeting.near, at) || isAt(meeting.far, at)) return meeting;
  for (const liquid of [design.liquid, design.cathode?.soaked, design.anode?.soaked]) {
    const mine = liquid?.ingredients.find((each) => isAt(each, at));
    if (liquid?.mixture === undefined || mine === undefined) continue;
    const { salts = [], solvents = [], optional = [] } = liquid.mixture.material?.components ?? {};
    const id = mine.material?.id ?? '';
    const part = mine.part !== 'additive' && [...salts, ...solvents, ...optional].includes(id);
    const used: Used = part ? { ...liquid.mixture, name: mine.name } : mine;
    if (meeting.near === liquid.mixture) return { ...meeting, near: used };
    if (meeting.far === liquid.mixture) return { ...meeting, far: used };
  }
  return undefined;
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end && one.file === other.file;
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

function wordFor({ verdict, except }: Neighbour): string {
  if (verdict === undefined || except !== undefined) return 'stable';
  return verdict.verdict === 'kinetically-stabilised' ? 'passivates' : verdictInWords(verdict);
}

/** `incompatible with Li`, `oxidised by NMC811`. */
function badWords(neighbours: readonly Neighbour[], at: Span): string {
  const [worst] = [...neighbours].sort((a, b) => weightOf(b) - weightOf(a));
  if (worst === undefined) return '';
  const name = worst.other.name.text;
  if (weightOf(worst) >= gravity.limited) return `${wordFor(worst)} with ${name}`;
  const { place, near } = worst.meeting;
  const itself = isSame(near.name.where.span, at);
  switch (place) {
    case 'cathode':
      return `${itself ? 'oxidises' : 'oxidised by'} ${name}`;
    case 'anode':
      return `${itself ? 'reduces' : 'reduced by'} ${name}`;
    case 'cathode_collector':
    case 'anode_collector':
      return `${itself ? 'does not last under' : 'too much for'} ${name}`;
    default:
      return `at odds with ${name}`;
  }
}

function distinct<T extends { readonly id: string }>(meets: readonly T[]): T[] {
  return [...new Map(meets.map((each) => [each.id, each])).values()];
}
