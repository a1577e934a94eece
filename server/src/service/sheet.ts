/** A page to read, before it takes the form of a terminal or of a document. */
import type { VerdictWord } from '../knowledge/types.js';

export interface Sheet {
  readonly title: string;
  /** What kind of thing it is, one line each. */
  readonly about: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading?: string;
  /** A heading that is a verdict, for a face that has colours. */
  readonly verdict?: VerdictWord;
  readonly items: readonly Item[];
}

export interface Item {
  readonly label?: string;
  readonly text: string;
  /** Lines that belong below it: the other side of a fact, a place in a source. */
  readonly notes?: readonly string[];
}

/** A section, or none where it would be empty. */
export function section(heading: string, items: readonly Item[]): Section[] {
  return items.length === 0 ? [] : [{ heading, items }];
}

/**
 * As a document that reads well as it is and rendered. The words are the library's own, so nothing is escaped:
 * back-slashes would be in the way of whoever reads it as text.
 */
export function sheetMarkdown({ title, about, sections }: Sheet): string {
  const blocks = sections.map(({ heading, items }) =>
    [
      ...(heading === undefined ? [] : [`## ${heading}`, '']),
      ...items.flatMap(({ label, text, notes = [] }) => [
        `- ${label === undefined ? '' : `${label}: `}${text}`,
        ...notes.map((note) => `  - ${note}`),
      ]),
    ].join('\n'),
  );
  return `${[`# ${title}`, ...about, ...blocks].join('\n\n')}\n`;
}
