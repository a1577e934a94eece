/** Plain text with numbered marks behind its statements, and the list they lead to. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Citation } from '../knowledge/types.js';
import { reference } from './reference.js';
import { type Section, section } from './sheet.js';
import { type Numbering, numbering } from './sources.js';

export interface CiteText {
  /** `text [1][2]`. */
  (text: string, citations: readonly Citation[]): string;
  readonly numbering: Numbering;
}

export function citing(knowledge: Knowledge): CiteText {
  const numbered = numbering(knowledge);
  const cite = (text: string, citations: readonly Citation[]): string => {
    const marks = numbered.numbers(citations).map((number) => `[${number}]`);
    return marks.length === 0 ? text : `${text} ${marks.join('')}`;
  };
  return Object.assign(cite, { numbering: numbered });
}

export function citedSources({ numbering: numbered }: CiteText, knowledge: Knowledge): Section[] {
  return section(
    'Sources',
    numbered.cited().map((citation, index) => ({
      text: `[${index + 1}] ${reference(citation, knowledge)} (${citation.source})`,
    })),
  );
}
