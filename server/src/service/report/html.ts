/** HTML as text. What stands in a spec becomes text and nothing else; every tag and attribute is written by the report. */
import { type Attributes, element, words } from '../svg.js';

/** An element with an end tag of its own, which HTML asks for even where nothing stands in it. */
export function tag(name: string, attributes: Attributes, ...content: readonly string[]): string {
  return element(name, attributes, '', ...content);
}

/** A sentence of ours: words between back-ticks are code. */
export function rich(sentence: string): string {
  return sentence
    .split(/(`[^`]*`)/)
    .map((part) => (/^`.+`$/s.test(part) ? tag('code', {}, words(part.slice(1, -1))) : words(part)))
    .join('');
}

/** Text of a spec as it is set there: blanks count. */
export function kept(value: string): string {
  return value
    .split(/( +)/)
    .map((part) => (part.startsWith(' ') ? part : words(part)))
    .join('');
}

/** Prose of a rule's page: paragraphs, and lists with a dash. */
export function prose(markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n');
      const items = lines.filter((line) => /^\s*- /.test(line));
      return items.length === lines.length
        ? tag('ul', {}, ...items.map((item) => tag('li', {}, rich(item.replace(/^\s*- /, '')))))
        : tag('p', {}, rich(block));
    })
    .join('');
}

/** A link out of the page. Only web addresses become one. */
export function webLink(label: string, address: string | undefined): string {
  return address !== undefined && /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/.test(address)
    ? tag('a', { href: address, rel: 'noreferrer' }, words(label))
    : words(label);
}

/** A link within the page. */
export function jump(to: string, label: string, attributes: Attributes = {}): string {
  return tag('a', { href: `#${to}`, ...attributes }, words(label));
}

export type Cell = string | { readonly html: string; readonly number: true };

/** A table with a caption and headers that say what they head. The first cell of each row heads the row. Cells are HTML already. */
export function table(
  caption: string,
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  name = '',
): string {
  const cell = (each: Cell, of: 'th' | 'td', scope?: 'col' | 'row'): string => {
    const plain = typeof each === 'string';
    return tag(of, { scope, class: plain ? undefined : 'number' }, plain ? each : each.html);
  };
  return tag(
    'div',
    { class: 'scroll' },
    tag(
      'table',
      { class: name === '' ? undefined : name },
      tag('caption', {}, caption),
      tag('thead', {}, tag('tr', {}, ...head.map((each) => cell(each, 'th', 'col')))),
      tag(
        'tbody',
        {},
        ...rows.map(([first = '', ...rest]) =>
          tag('tr', {}, cell(first, 'th', 'row'), ...rest.map((each) => cell(each, 'td'))),
        ),
      ),
    ),
  );
}

export const number = (html: string | number): Cell => ({ html: String(html), number: true });
