/** Where the line around an offset begins and ends, for those inside who think in offsets: LF, CR LF or a lone CR ends one. */

/** Offset of the first character of the line. A byte order mark belongs to the text, and to no line of it. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start === 0 && offset > 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Offset behind the end of the line, where the next one begins; the end of the text behind the last one. */
export function afterLine(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) return at + 1;
  }
  return text.length;
}
