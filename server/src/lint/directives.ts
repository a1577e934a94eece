/** Comments that accept a finding: `# cellspec-disable-next-line RULE[, RULE] -- reason`. */
import { isInsideText, textsOf } from '../syntax/texts.js';
import type { Node } from '../syntax/tree.js';
import { afterLine } from '../text/line-ends.js';
import type { Span } from '../text/span.js';

export interface Directive {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  /** The word behind `cellspec-`: `disable-next-line`, or what somebody took for it. */
  readonly word: string;
  readonly rules: readonly { readonly text: string; readonly span: Span }[];
  /** Undefined where nothing stands behind the `--`, or there is none. */
  readonly reason: string | undefined;
  /** The next line that says something; findings that start in it are meant. */
  readonly line: Span;
  readonly form: CommentForm;
}

/** As comments are written in YAML, or in Markdown. */
export type CommentForm = 'yaml' | 'markdown';

const marker = 'cellspec-disable';
const comment = /#[ \t]*cellspec-(disable[\w-]*)[ \t:]*(.*)/y;

/** In the order of the text. The marker inside a quoted or block text is part of that text. */
export function directivesOf(text: string, root: Node | undefined): Directive[] {
  const found: Directive[] = [];
  let texts: readonly Span[] | undefined;
  let from = 0;
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, from)) {
    from = at + marker.length;
    const hash = hashBefore(text, at);
    if (hash === undefined) continue;
    texts ??= textsOf(root);
    if (isInsideText(texts, hash)) continue;
    comment.lastIndex = hash;
    const match = comment.exec(text);
    if (match === null) continue;
    const [all, word = '', rest = ''] = match;
    // What else the comment says belongs to it.
    from = hash + all.length;
    const end = hash + all.trimEnd().length;
    found.push({
      span: { start: hash, end },
      word,
      ...rulesAndReason(rest, hash + all.length - rest.length),
      line: lineBehind(text, end, found.at(-1)?.line),
      form: 'yaml',
    });
  }
  return found;
}

/** `RULE[, RULE] -- reason`, with the offset it begins at. */
export function rulesAndReason(words: string, from: number): Pick<Directive, 'rules' | 'reason'> {
  const [named = '', ...reasons] = words.split(/(?:^|\s)--(?=\s|$)/);
  const said = reasons.join('--').trim();
  // In Markdown it may go on in the next line.
  const reason = said.replace(/\s+/g, (gap) => (/[\r\n]/.test(gap) ? ' ' : gap));
  return { rules: wordsOf(named, from), reason: reason === '' ? undefined : reason };
}

/** The `#` that opens the comment: first in its line or behind a space, and only blanks between it and the marker. */
function hashBefore(text: string, marker: number): number | undefined {
  let hash = marker - 1;
  while (isBlank(text[hash])) hash -= 1;
  if (text[hash] !== '#') return undefined;
  const before = text[hash - 1];
  return before === undefined || isBlank(before) || /[\r\n\uFEFF]/.test(before) ? hash : undefined;
}

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t';

function wordsOf(text: string, from: number): Directive['rules'] {
  return [...text.matchAll(/[^\s,]+/g)].map((match) => {
    const start = from + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}

/** Comments may be stacked, and a blank line may stand between; all of a stack mean the same line. */
export function lineBehind(text: string, from: number, before: Span | undefined): Span {
  if (before && before.start > from) return before;
  let start = afterLine(text, from);
  while (start < text.length) {
    const next = afterLine(text, start);
    if (!/^[ \t\r\n]*(?:#|$)/.test(text.slice(start, next))) return { start, end: next };
    start = next;
  }
  return { start: text.length, end: text.length };
}
