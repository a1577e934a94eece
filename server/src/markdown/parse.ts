/** Text to reading. The only file that knows the Markdown library; it parses again only what an edit has touched. */
import { type SyntaxNodeRef, type Tree, TreeFragment } from '@lezer/common';
import { parser as commonMark, GFM } from '@lezer/markdown';
import { once } from '../quantity/once.js';
import type { Span } from '../text/span.js';
import type { Block, Fence, Link, MarkdownReading } from './reading.js';

const parser = once(() => commonMark.configure(GFM));

const trees = new WeakMap<MarkdownReading, Tree>();

/** `before`: an earlier state of the same document, of which untouched parts are kept. */
export function readMarkdown(text: string, before?: MarkdownReading): MarkdownReading {
  const earlier = before && trees.get(before);
  const fragments = before && earlier ? kept(before.text, text, earlier) : undefined;
  const tree = parser().parse(withPlainLineEnds(text), fragments);
  const reading = collect(tree, text);
  trees.set(reading, tree);
  return reading;
}

/** The library knows one end of a line. Places stay: what goes is made a space. */
function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n/g, ' \n').replaceAll('\r', '\n') : text;
}

/** One change says what differs: everything between the first and the last letter that is not the same. */
function kept(before: string, after: string, tree: Tree): readonly TreeFragment[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  const change = { fromA: start, toA: before.length - end, fromB: start, toB: after.length - end };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
}

const prose: Readonly<Record<string, Block['kind']>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  TableCell: 'cell',
};
const headings = /^(?:ATXHeading[1-6]|SetextHeading[12])$/;
/** `[label]: target` is a link, too, whose text is its label. */
const linked = /^(?:Link|Image|LinkReference)$/;
/** Not read: signs of Markdown, and what stands in a document without being said. */
const unread = /Mark$|^(?:URL|LinkTitle|LinkLabel|HTMLTag|Comment|ProcessingInstruction|Entity|TaskMarker)$/;

interface OpenBlock {
  readonly kind: Block['kind'];
  readonly span: Span;
  readonly row: Span;
  readonly unread: Span[];
  readonly code: Span[];
}

interface OpenLink {
  readonly span: Span;
  target?: Span;
  /** Where the text between the brackets begins and ends. */
  readonly marks: Span[];
}

function collect(tree: Tree, text: string): MarkdownReading {
  const blocks: Block[] = [];
  const fences: Fence[] = [];
  const links: Link[] = [];
  const comments: Span[] = [];
  const skipUntil = frontMatterEnd(text);
  let block: OpenBlock | undefined;
  let row: Span | undefined;
  let fence: { span: Span; info: string; lines: Span[]; close: Span | undefined } | undefined;
  const openLinks: OpenLink[] = [];

  const enter = (node: SyntaxNodeRef): boolean => {
    const { name } = node;
    const span = spanOf(node);
    if (name !== 'Document' && span.end <= skipUntil) return false;
    if (name === 'Comment' || name === 'CommentBlock') comments.push(span);
    const kind = headings.test(name) ? 'heading' : prose[name];
    if (kind !== undefined) block = { kind, span, row: row ?? span, unread: [], code: [] };
    else if (name === 'TableRow' || name === 'TableHeader') row = span;
    else if (name === 'FencedCode') fence = { span, info: '', lines: [], close: undefined };
    else if (name === 'CodeMark' && fence && span.start > fence.span.start) fence.close = span;
    else if (name === 'CodeInfo' && fence) fence.info = text.slice(span.start, span.end);
    else if (name === 'CodeText' && fence) fence.lines.push(...linesIn(span, text));
    else if (linked.test(name)) openLinks.push({ span, marks: [] });
    else if (name === 'LinkMark') openLinks.at(-1)?.marks.push(span);
    else if (name === 'URL') {
      const link = openLinks.at(-1);
      if (link) link.target = bare(span, text);
    } else if (name === 'InlineCode' && block) block.code.push(insideCode(span, text));
    if (block && unread.test(name)) block.unread.push(span);
    // The backslash before a sign that is meant as itself.
    else if (block && name === 'Escape') block.unread.push({ start: span.start, end: span.start + 1 });
    return true;
  };

  const leave = (node: SyntaxNodeRef): void => {
    const { name } = node;
    if (block && node.from === block.span.start && node.to === block.span.end && isBlock(name)) {
      blocks.push(block);
      block = undefined;
    } else if (name === 'TableRow' || name === 'TableHeader') row = undefined;
    else if (name === 'FencedCode' && fence) {
      fences.push(fence);
      fence = undefined;
    } else if (linked.test(name)) {
      const link = openLinks.pop();
      const [first, second] = link?.marks ?? [];
      const isLabel = name === 'LinkReference';
      const opened = isLabel ? link && { end: link.span.start + 1 } : first;
      const closed = isLabel ? first && { start: first.start - 1 } : second;
      if (link?.target && opened && closed)
        links.push({
          span: link.span,
          text: { start: opened.end, end: closed.start },
          target: link.target,
        });
    }
  };

  tree.iterate({ enter, leave });
  return { text, blocks, fences, links, comments };
}

function isBlock(name: string): boolean {
  return headings.test(name) || prose[name] !== undefined;
}

function spanOf({ from, to }: SyntaxNodeRef): Span {
  return { start: from, end: to };
}

/** Code of an indented fence comes in one piece a line, or in a piece of several lines. */
function linesIn({ start, end }: Span, text: string): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++)
    if (text[at] === '\n') {
      if (at > from) lines.push({ start: from, end: text[at - 1] === '\r' ? at - 1 : at });
      from = at + 1;
    }
  if (end > from) lines.push({ start: from, end });
  return lines;
}

/** `<a b.md>`: the brackets are no part of the target. */
function bare({ start, end }: Span, text: string): Span {
  return text[start] === '<' && text[end - 1] === '>' ? { start: start + 1, end: end - 1 } : { start, end };
}

function insideCode({ start, end }: Span, text: string): Span {
  const [ticks = ''] = /^`+/.exec(text.slice(start, end)) ?? [];
  return { start: start + ticks.length, end: end - ticks.length };
}

/** Data at the head of a document, between two lines of three dashes, is no prose. */
function frontMatterEnd(text: string): number {
  const match = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return match?.[0].length ?? 0;
}
