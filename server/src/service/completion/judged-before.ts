/**
 * What candidates were judged to be at the places that were completed last. Dozens are judged for one list, and the next
 * key, or a list that is opened again, asks for the same ones in the same design.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { oncePer } from '../../quantity/once.js';
import type { Prospect } from './chemistry.js';
import type { Site } from './site.js';

/** As many as somebody goes back and forth between. */
const mostPlaces = 8;

interface Place extends Pick<Site, 'kind' | 'setup'> {
  readonly content: string;
  readonly prospects: Map<string, Prospect>;
}

/** The latest first. */
const places = oncePer((_: Knowledge): Place[] => []);

/** By name; what is judged now is to be added. Everything that a judgement rests on is compared: the whole text, the configuration. */
export function judgedBefore(
  { content: read, kind, setup }: Site,
  knowledge: Knowledge,
): Map<string, Prospect> {
  const content = read();
  if (content === undefined) return new Map();
  const latest = places(knowledge);
  const index = latest.findIndex(
    (each) => each.content === content && each.kind === kind && each.setup === setup,
  );
  const [known] = index < 0 ? [] : latest.splice(index, 1);
  const place = known ?? { content, kind, setup, prospects: new Map() };
  latest.unshift(place);
  latest.splice(mostPlaces);
  return place.prospects;
}
