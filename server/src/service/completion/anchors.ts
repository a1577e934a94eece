/** Names behind a `*`: what is marked with `&` above. */
import type { Cursor } from '../../syntax/cursor.js';
import type { Offer } from './offer.js';

export function anchorOffers({ word }: Cursor, text: string, offset: number): Offer[] {
  const marked = text.slice(0, offset).matchAll(/(?:[:,[{-]\s+|[[{])&([^\s,[\]{}]+)/g);
  const names = new Set([...marked].map((match) => match[1] ?? ''));
  // The nearest above is the likeliest.
  return [...names].reverse().map((name) => ({
    label: `*${name}`,
    kind: 'reference',
    text: `*${name}`,
    snippet: false,
    span: word,
  }));
}
