/** What can be folded away: sections, lists and texts of several lines, runs of comments, and marked regions. */
import type { Analysis } from '../lint/analyze.js';
import { isInsideText, textsOf } from '../syntax/texts.js';
import type { Node } from '../syntax/tree.js';
import { afterLine } from '../text/line-ends.js';
import type { Span } from '../text/span.js';

export interface Fold {
  /** From the line that stays to the last one that goes; ends before the line break. */
  readonly span: Span;
  readonly kind: 'section' | 'comment' | 'region';
}

export function folds({ document, reading }: Analysis): readonly Fold[] {
  const { text } = document;
  const { root } = reading.tree;
  const found: Fold[] = [];
  const add = (start: number, end: number, kind: Fold['kind']): void => {
    if (/[\r\n]/.test(text.slice(start, end))) found.push({ span: { start, end }, kind });
  };
  sections(root, (start, end) => add(start, endOfText(text, end), 'section'));
  comments(text, textsOf(root), add);
  return found;
}

/** Everything behind a key, and every item of a list. */
function sections(node: Node | undefined, add: (start: number, end: number) => void): void {
  if (node?.kind === 'list')
    for (const item of node.items) {
      add(item.span.start, item.span.end);
      sections(item, add);
    }
  if (node?.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    if (value === undefined || value.kind === 'alias') continue;
    add(key.span.start, value.span.end);
    sections(value, add);
  }
}

/** The span of a block may take in the empty lines behind it; they stay. */
function endOfText(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

const region = /^[ \t]*#[ \t]*#?(region|endregion)\b/;

function comments(
  text: string,
  texts: readonly Span[],
  add: (start: number, end: number, kind: Fold['kind']) => void,
): void {
  const regions: number[] = [];
  let run: Span | undefined;
  const close = (): void => {
    if (run) add(run.start, run.end, 'comment');
    run = undefined;
  };
  for (let start = 0; start < text.length; ) {
    const next = afterLine(text, start);
    const line = text.slice(start, next).trimEnd();
    const hash = start + line.search(/\S/);
    if (text[hash] !== '#' || line === '' || isInsideText(texts, hash)) close();
    else {
      const end = start + line.length;
      const [, word] = region.exec(line) ?? [];
      if (word === undefined) run = { start: run?.start ?? start, end };
      else {
        close();
        if (word === 'region') regions.push(start);
        else {
          const opened = regions.pop();
          if (opened !== undefined) add(opened, end, 'region');
        }
      }
    }
    start = next;
  }
  close();
}
