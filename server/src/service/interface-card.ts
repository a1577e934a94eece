/** What lies on what at an interface, and how each pair gets on, as a hover shows it. */
import type { Design } from '../design/design.js';
import type { MeetingPlace } from '../design/meetings.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { type Card, noCard } from './figure-card.js';
import { bold } from './markdown.js';
import { chain, neighbourLines, pairName, pairsAt } from './neighbours.js';
import type { SourceList } from './sources.js';
import { verdictInWords } from './wording.js';

/** Which meetings an entry of `interfaces` is about. */
export const placesOf: Readonly<Record<string, readonly MeetingPlace[]>> = {
  'interfaces.cathode_electrolyte': ['cathode', 'coating'],
  'interfaces.anode_electrolyte': ['anode'],
  'interfaces.electrolyte_electrolyte': ['electrolytes'],
  'interfaces.cathode_collector': ['cathode_collector'],
  'interfaces.anode_collector': ['anode_collector'],
};

/** What lies on what at this interface, and which pairs touch. */
export function interfaceCard(path: string, design: Design, knowledge: Knowledge, sources: SourceList): Card {
  const places = placesOf[path];
  const pairs = places ? pairsAt(places, design, knowledge) : [];
  if (pairs.length === 0) return noCard;
  const side = path.includes('anode') ? 'anode' : path.includes('cathode') ? 'cathode' : undefined;
  const order = side && chain(design, side);
  const lines = pairs.slice(0, 3).map((pair) => {
    const word =
      pair.verdict === undefined ? 'no verdict in the library' : bold(verdictInWords(pair.verdict));
    return `${pairName(pair)}: ${word}${pair.except === undefined ? '' : ` (${pair.except.text})`}`;
  });
  return { head: [...(order ? [order] : []), ...lines], body: neighbourLines(pairs, sources, pairName) };
}
