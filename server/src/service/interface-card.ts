/** What lies on what at an interface, and how each pair gets on, as a hover shows it. */
import type { Design, Side } from '../design/design.js';
import type { MeetingPlace } from '../design/meetings.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { type Card, noCard } from './figure-card.js';
import { bold } from './markdown.js';
import { chain, type Neighbour, neighbourLines, pairName, pairsAt } from './neighbours.js';
import type { SourceList } from './sources.js';
import { verdictInWords } from './wording.js';

interface Interface {
  readonly places: readonly MeetingPlace[];
  readonly side: Side | undefined;
}

/** Which meetings an entry of `interfaces` is about. */
const interfaces: Readonly<Record<string, Interface>> = {
  cathode_electrolyte: { places: ['cathode', 'coating'], side: 'cathode' },
  anode_electrolyte: { places: ['anode', 'coating'], side: 'anode' },
  electrolyte_electrolyte: { places: ['electrolytes'], side: undefined },
  cathode_collector: { places: ['cathode_collector'], side: 'cathode' },
  anode_collector: { places: ['anode_collector'], side: 'anode' },
};

export function isInterface(name: string): boolean {
  return Object.hasOwn(interfaces, name);
}

/** The pairs that touch at an entry of `interfaces`, gravest first; none for another name. */
export function pairsAtInterface(name: string, design: Design, knowledge: Knowledge): readonly Neighbour[] {
  if (!isInterface(name)) return [];
  const { places = [], side } = interfaces[name] ?? {};
  return pairsAt(places, design, knowledge).filter(
    ({ meeting: { electrode } }) => side === undefined || electrode === undefined || electrode.side === side,
  );
}

/** What lies on what at this interface, and which pairs touch. */
export function interfaceCard(path: string, design: Design, knowledge: Knowledge, sources: SourceList): Card {
  const [, name = ''] = /^interfaces\.(\w+)$/.exec(path) ?? [];
  const pairs = pairsAtInterface(name, design, knowledge);
  if (pairs.length === 0) return noCard;
  const side = interfaces[name]?.side;
  const order = side && chain(design, side);
  const lines = pairs.slice(0, 3).map((pair) => {
    const word =
      pair.verdict === undefined ? 'no verdict in the library' : bold(verdictInWords(pair.verdict));
    return `${pairName(pair)}: ${word}${pair.except === undefined ? '' : ` (${pair.except.text})`}`;
  });
  return { head: [...(order ? [order] : []), ...lines], body: neighbourLines(pairs, sources, pairName) };
}
