/** Anchors (`&name`) and the aliases (`*name`) that refer to them, in the order of the text. */
import { CST, Lexer } from 'yaml';
import type { Span } from '../text/span.js';

export interface AnchorMark {
  readonly kind: 'anchor' | 'alias';
  readonly name: string;
  /** Of the name, without its sign. */
  readonly span: Span;
}

/** Read by the library's lexer, so that an ampersand in a text or a comment is none. */
export function anchorsOf(text: string): readonly AnchorMark[] {
  if (!/[&*]/.test(text)) return [];
  const marks: AnchorMark[] = [];
  let offset = 0;
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | undefined = inScalar ? undefined : (CST.tokenType(lexeme) ?? undefined);
    inScalar = type === 'scalar';
    // Signs between tokens that are not in the text.
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'anchor' || type === 'alias') {
      const span = { start: offset + 1, end: offset + lexeme.length };
      marks.push({ kind: type, name: lexeme.slice(1), span });
    }
    offset += lexeme.length;
  }
  return marks;
}

/** All marks of one anchor: itself and the aliases behind it, up to the next anchor of the same name. */
export function groupOf(marks: readonly AnchorMark[], mark: AnchorMark): readonly AnchorMark[] {
  const same = marks.filter(({ name }) => name === mark.name);
  const at = same.indexOf(mark);
  let first = at;
  while (first > 0 && same[first]?.kind === 'alias') first -= 1;
  let last = at + 1;
  while (last < same.length && same[last]?.kind === 'alias') last += 1;
  return same.slice(first, last);
}
