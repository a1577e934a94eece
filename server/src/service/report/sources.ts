/** Sources as the page cites them: a number that leads to the list at its end. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Citation } from '../../knowledge/types.js';
import { linkOf, reference, shortReference } from '../reference.js';
import { numbering } from '../sources.js';
import { jump, tag, webLink } from './html.js';

export interface Cited {
  /** `[1] [2]`, each with what it stands for as its title. */
  cite(citations: readonly Citation[]): string;
  /** Empty where nothing was cited. */
  list(): string;
}

export function citing(knowledge: Knowledge): Cited {
  const { numbers, cited } = numbering(knowledge);
  return {
    cite: (citations) =>
      citations
        .flatMap((citation) =>
          numbers([citation]).map((number) =>
            jump(`source-${number}`, `[${number}]`, { title: shortReference(citation, knowledge) }),
          ),
        )
        .join(' '),
    list: () => {
      const items = cited().map((citation, index) => {
        const source = knowledge.source(citation.source);
        const address = source && linkOf(source);
        const words = reference(citation, knowledge);
        const end = address === undefined ? '' : `, ${address}`;
        const text = end !== '' && words.endsWith(end) ? words.slice(0, -end.length) : words;
        return tag(
          'li',
          { id: `source-${index + 1}` },
          webLink(text, undefined),
          ...(address === undefined ? [] : [', ', webLink(address, address)]),
        );
      });
      return items.length === 0 ? '' : tag('ol', { class: 'sources' }, ...items);
    },
  };
}
