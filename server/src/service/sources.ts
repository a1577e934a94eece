/** Numbered sources of one hover: [1], [2] in the text, the list below. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Citation } from '../knowledge/types.js';
import { link, text } from './markdown.js';
import { linkOf } from './reference.js';

export interface SourceList {
  /** Marks to put behind a statement, such as `[1][2]`. */
  cite(citations: readonly Citation[]): string;
  /** The numbered list; empty when nothing was cited. */
  list(): string[];
}

/** Enough to follow a fact up; the rest stands in the library. */
const mostMarks = 3;

export function sourceList(knowledge: Knowledge): SourceList {
  const numbers = new Map<string, number>();
  return {
    cite: (citations) =>
      citations
        // Shop practice has nothing to look up; the text says that it is practice.
        .filter(({ source }) => knowledge.source(source)?.kind !== 'practice')
        .slice(0, mostMarks)
        .map(({ source }) => {
          if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
          return `\\[${numbers.get(source)}\\]`;
        })
        .join(''),
    list: () => [...numbers].map(([id, number]) => `${number}. ${entry(id, knowledge)}`),
  };
}

function entry(id: string, knowledge: Knowledge): string {
  const source = knowledge.source(id);
  if (source === undefined) return text(id);
  const who = [source.authors, source.year].filter((part) => part !== undefined).join(' ');
  const target = linkOf(source);
  const title = target === undefined ? text(source.title) : link(source.title, target);
  const parts = [who === '' ? '' : text(who), title, source.venue === undefined ? '' : text(source.venue)];
  return parts.filter((part) => part !== '').join(', ');
}
