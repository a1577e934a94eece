/** The cards of a hover put together: what is read at a glance first, then the facts behind it, then who says so. */
import type { Span } from '../text/span.js';
import type { Card } from './figure-card.js';
import type { SourceList } from './sources.js';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What is read at a glance. */
export const mostHeadLines = 8;

/** `last`: lines that stand at the end of the head whatever else there is. */
export function hoverPage(cards: readonly Card[], sources: SourceList, last: readonly string[] = []): string {
  const head = cards.flatMap((card) => card.head).slice(0, mostHeadLines - last.length);
  const body = cards.flatMap((card) => card.body);
  const list = sources.list();
  return [
    [...head, ...last].join('  \n'),
    ...(body.length > 0 ? [body.join('\n\n')] : []),
    ...(list.length > 0 ? [list.join('\n')] : []),
  ].join('\n\n---\n\n');
}
