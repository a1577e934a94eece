/**
 * Where two layers meet: what touches there, how the library judges it, and what the author has said of it. The pairs are
 * those of the rules and hovers (design/meetings.ts); here they are filed under the boundary at which they are seen.
 */
import type { Design, Side } from '../../design/design.js';
import type { Used } from '../../design/materials.js';
import type { Meeting } from '../../design/meetings.js';
import { isPlaceholder } from '../../design/wording.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { VerdictWord } from '../../knowledge/types.js';
import { gravity } from '../../knowledge/verdicts.js';
import type { Located, Where } from '../../spec/view.js';
import type { Span } from '../../text/span.js';
import { type Neighbour, pairsAt } from '../neighbours.js';
import { caveat, verdictInWords } from '../wording.js';
import { type DrawnLayer, spanOf } from './layers.js';

/** `conditional`: a verdict that holds only elsewhere, or nobody knows whether here. */
export type Judgement = VerdictWord | 'conditional' | 'unknown';

export interface JudgedPair {
  /** `LiNbO3 touches Li6PS5Cl`. */
  readonly text: string;
  readonly judgement: Judgement;
  /** `reactive, only above 4.3 V`. */
  readonly verdict: string;
  /** Remedies the cell has. */
  readonly eased: readonly string[];
}

export interface Consideration {
  readonly field: 'contact' | 'chemical_compatibility' | 'mechanical_stress';
  readonly title: string;
  readonly state: 'said' | 'missing' | 'left open';
  readonly text: string | undefined;
}

export interface DrawnInterface {
  /** Between this layer and the next one, or inside this one. Index into the layers as drawn. */
  readonly at: number;
  readonly place: 'between' | 'inside';
  /** `interfaces.cathode_electrolyte`; for what happens inside an electrode, the electrode. */
  readonly path: string;
  readonly name: string;
  readonly judgement: Judgement;
  /** Gravest first; no more than anybody reads. */
  readonly pairs: readonly JudgedPair[];
  /** How many there are. */
  readonly count: number;
  readonly considerations: readonly Consideration[];
  /** Whether a cell of this kind is asked for them. */
  readonly asked: boolean;
  /** Where it is written; empty where nothing is. */
  readonly spans: readonly Span[];
}

export function drawnInterfaces(
  design: Design,
  layers: readonly DrawnLayer[],
  knowledge: Knowledge,
): readonly DrawnInterface[] {
  return layers.flatMap((layer, at) => {
    const next = layers[at + 1];
    const inside = insideOf(design, layer, at, knowledge);
    return [...inside, ...(next ? between(design, layer, next, at, knowledge) : [])];
  });
}

/** What is mixed in an electrode is shown where it matters; the description has all of it. */
export function isTelling({ place, judgement }: DrawnInterface): boolean {
  return (
    place === 'between' || !['unknown', 'conditional', 'stable', 'kinetically-stabilised'].includes(judgement)
  );
}

type FaceName =
  | 'cathode_electrolyte'
  | 'anode_electrolyte'
  | 'electrolyte_electrolyte'
  | 'cathode_collector'
  | 'anode_collector';

function between(
  design: Design,
  upper: DrawnLayer,
  lower: DrawnLayer,
  at: number,
  knowledge: Knowledge,
): DrawnInterface[] {
  const face = faceOf(upper, lower);
  if (face === undefined) return [];
  const pairs = pairsOf(face, design, upper, lower, knowledge);
  const record = design.spec.interfaces?.[face];
  const solid = design.electrolyteType === 'solid' || design.electrolyteType === 'hybrid';
  return [
    {
      at,
      place: 'between',
      path: `interfaces.${face}`,
      name: `${upper.name} | ${lower.name}`,
      ...judged(pairs),
      considerations: isOuter(upper, lower) ? [] : considerationsOf(record, face, knowledge),
      asked: solid && !face.endsWith('collector') && face !== 'electrolyte_electrolyte',
      spans: record === undefined ? [] : spanOf(record.where),
    },
  ];
}

const sideOf = ({ path }: DrawnLayer): Side | undefined => {
  if (/^(?:cathode|interfaces\.cathode)/.test(path)) return 'cathode';
  return /^(?:anode|interfaces\.anode)/.test(path) ? 'anode' : undefined;
};

/** Which entry of `interfaces` speaks of the boundary; none for substrate and encapsulation. */
function faceOf(upper: DrawnLayer, lower: DrawnLayer): FaceName | undefined {
  const kinds = [upper.kind, lower.kind];
  if (kinds.includes('plate')) return undefined;
  const side = sideOf(upper) ?? sideOf(lower);
  if (kinds.includes('collector')) return side && `${side}_collector`;
  // Lithium on lithium is one and the same.
  if (kinds.includes('plated') && kinds.includes('electrode')) return undefined;
  if (side !== undefined) return `${side}_electrolyte`;
  return 'electrolyte_electrolyte';
}

/** Below an interlayer, the author's sentences on the face stand at the electrolyte's side of it. */
function isOuter(upper: DrawnLayer, lower: DrawnLayer): boolean {
  const kinds = [upper.kind, lower.kind];
  return kinds.includes('interlayer') && (kinds.includes('electrode') || kinds.includes('plated'));
}

function pairsOf(
  face: FaceName,
  design: Design,
  upper: DrawnLayer,
  lower: DrawnLayer,
  knowledge: Knowledge,
): Neighbour[] {
  if (face === 'cathode_collector' || face === 'anode_collector') return pairsAt([face], design, knowledge);
  if (face === 'electrolyte_electrolyte') {
    const names = [upper.name, lower.name];
    return pairsAt(['electrolytes'], design, knowledge).filter(
      ({ meeting: { near, far } }) => names.includes(near.name.text) && names.includes(far.name.text),
    );
  }
  const side = face === 'cathode_electrolyte' ? 'cathode' : 'anode';
  const interlayer = design[side]?.interlayer;
  const contacts = pairsAt([side, 'coating'], design, knowledge).filter(
    ({ meeting }) => meeting.electrode?.side === side && !isUnder(meeting),
  );
  if (interlayer === undefined) return contacts;
  if (isOuter(upper, lower))
    return pairsAt(['coating'], design, knowledge).filter(
      ({ meeting }) => meeting.near === interlayer && isUnder(meeting),
    );
  return contacts.filter(({ meeting }) => meeting.atFace);
}

/** A layer and what it lies on, rather than what it keeps away. */
function isUnder({ place, between: layer }: Meeting): boolean {
  return place === 'coating' && layer === undefined;
}

/** What is mixed into an electrode meets there on every particle; the boundary of the layer does not show it. */
function insideOf(design: Design, layer: DrawnLayer, at: number, knowledge: Knowledge): DrawnInterface[] {
  const side =
    layer.kind === 'electrode' && (layer.path === 'cathode' || layer.path === 'anode') && layer.path;
  const electrode = side ? design[side] : undefined;
  if (electrode === undefined || !side) return [];
  const { interlayer, coating, inner } = electrode;
  const holds = (used: Used): boolean => inner.includes(used);
  const pairs = pairsAt([side, 'coating', 'parts', 'electrolytes'], design, knowledge).filter(
    ({ meeting }) => {
      const { place, near, far, atFace } = meeting;
      if (place === 'electrolytes') return holds(near) || holds(far);
      if (meeting.electrode?.side !== side) return false;
      if (place === 'parts') return true;
      if (isUnder(meeting)) return near === coating;
      return interlayer !== undefined && !atFace;
    },
  );
  if (pairs.length === 0) return [];
  return [
    {
      at,
      place: 'inside',
      path: side,
      name: `inside the ${side}`,
      ...judged(pairs),
      considerations: [],
      asked: false,
      spans: spanOf(electrode.spec.where),
    },
  ];
}

const mostPairs = 25;

function judged(pairs: readonly Neighbour[]): Pick<DrawnInterface, 'judgement' | 'pairs' | 'count'> {
  const known = pairs.map(judgedPair).sort((a, b) => rank[b.judgement] - rank[a.judgement]);
  return {
    judgement: known[0]?.judgement ?? 'unknown',
    pairs: known.slice(0, mostPairs),
    count: known.length,
  };
}

/** What is known to hold goes before what is not, and harm before peace. */
export const rank: Readonly<Record<Judgement, number>> = { unknown: -2, conditional: -1, ...gravity };

export function judgedPair({ meeting: { near, verb, far }, verdict, except, helped }: Neighbour): JudgedPair {
  const text = `${near.name.text} ${verb} ${far.name.text}`;
  if (verdict === undefined)
    return { text, judgement: 'unknown', verdict: 'no verdict in the library', eased: [] };
  const doubt = caveat(verdict.confidence);
  const words = [
    verdictInWords(verdict),
    ...(except === undefined ? [] : [plainWords(except.text)]),
    ...(doubt === undefined ? [] : [doubt]),
    ...(verdict.contested === undefined ? [] : ['disputed']),
  ].join(', ');
  return {
    text,
    judgement: except === undefined ? verdict.verdict : 'conditional',
    verdict: words,
    eased: helped,
  };
}

/** Hovers escape for Markdown, which a drawing is not. */
function plainWords(markdown: string): string {
  return markdown.replace(/\\([^\w\s])/g, '$1');
}

const titles: Readonly<Record<Consideration['field'], string>> = {
  contact: 'contact',
  chemical_compatibility: 'chemistry',
  mechanical_stress: 'stress',
};

interface FaceRecord {
  readonly where: Where;
  readonly contact?: Located<string>;
  readonly chemical_compatibility?: Located<string>;
  readonly mechanical_stress?: Located<string>;
}

function considerationsOf(
  record: FaceRecord | undefined,
  face: FaceName,
  knowledge: Knowledge,
): Consideration[] {
  const placeholders = knowledge.page('interface/missing-consideration')?.limits.placeholders?.words ?? [];
  const fields: readonly Consideration['field'][] = face.endsWith('collector')
    ? ['contact', 'chemical_compatibility']
    : ['contact', 'chemical_compatibility', 'mechanical_stress'];
  return fields.map((field) => {
    const said = record?.[field];
    const state = said === undefined ? 'missing' : isPlaceholder(said, placeholders) ? 'left open' : 'said';
    return { field, title: titles[field], state, text: said?.text };
  });
}
