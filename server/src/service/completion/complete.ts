/** What an editor offers at a cursor. Nothing in prose, and nothing where a text is in the way. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Analysis } from '../../lint/analyze.js';
import { cursorAt } from '../../syntax/cursor.js';
import { commentOffers } from './accepted.js';
import { anchorOffers } from './anchors.js';
import { keyOffers } from './keys.js';
import { materialKeys } from './materials.js';
import type { Offer } from './offer.js';
import { type Site, siteAt } from './site.js';
import { cellOffers, entryOffers } from './skeletons.js';
import { type Surroundings, valueOffers } from './values.js';

/** In the order in which they are to be shown. */
export function complete(
  analysis: Analysis,
  knowledge: Knowledge,
  offset: number,
  around: Surroundings,
): readonly Offer[] {
  const cursor = cursorAt(analysis.document.text, offset);
  if (cursor === undefined) return [];
  if (cursor.kind === 'comment') return commentOffers(cursor.span, offset, analysis, knowledge);
  if (cursor.typed.startsWith('*')) return anchorOffers(cursor, analysis.document.text, offset);
  const site = siteAt(analysis, cursor);
  if (site === undefined) return [];
  return site.wants === 'value'
    ? valueOffers(site, analysis, knowledge, around)
    : keysAt(site, knowledge, around);
}

function keysAt(site: Site, knowledge: Knowledge, around: Surroundings): readonly Offer[] {
  const { snippets } = around;
  const { shape } = site.place;
  if (shape?.kind === 'dict')
    return shape.keyIsMaterial ? materialKeys(shape, site, knowledge, snippets) : [];
  if (shape?.kind !== 'record') return [];
  const keys = keyOffers(shape, site, snippets);
  if (site.siblings.size > 0) return keys;
  const whole = shape.name === 'cell' && site.path.length === 0 ? cellOffers(site.frame, around) : [];
  return [...whole, ...entryOffers(shape.name, site.frame, snippets), ...keys];
}
