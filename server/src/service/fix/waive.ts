/** Accepting a finding on purpose: an entry of `waivers`, or a comment on the line before, with the reason left to write. */
import { appendItem } from '../../edit/insert.js';
import { lineEndOf, writtenEntry } from '../../edit/place.js';
import { type NewEntry, todo } from '../../edit/value.js';
import type { Finding, Fix } from '../../finding/finding.js';
import { lineStart } from '../../text/line-ends.js';
import type { Edit } from '../../text/span.js';
import { type Desk, fixOf, placeOf, put } from './maker.js';

/** Nothing for what keeps a spec from being read; no comment where somebody has to answer for it by name. */
export function waive(finding: Finding, desk: Desk): readonly Fix[] {
  const { analysis, knowledge } = desk;
  const page = knowledge.page(finding.rule);
  if (page === undefined || page.waivable === 'never' || analysis.reading.kind !== 'cell') return [];
  if (analysis.reading.trustedUntil !== Number.POSITIVE_INFINITY) return [];
  return [
    ...fixOf(`Accept ${finding.rule} here with a reason, in \`waivers\``, [entry(finding, desk)]),
    ...(page.waivable === 'with-date'
      ? []
      : fixOf(`Accept ${finding.rule} here with a reason, in a comment`, [comment(finding, desk)])),
  ];
}

function entry({ rule, path }: Finding, desk: Desk): Edit | undefined {
  const fields: NewEntry[] = [
    ['rule', rule],
    ...(path === '' ? [] : [['at', path] as const]),
    ['reason', { blank: todo }],
    ['by', { blank: todo }],
    ['until', { blank: todo }],
  ];
  return waiverEntry(fields, desk);
}

/** Behind the other entries of `waivers`, or as the first one. */
export function waiverEntry(fields: readonly NewEntry[], desk: Desk): Edit | undefined {
  const { root } = desk.source;
  const written = root?.kind === 'map' ? writtenEntry(root, 'waivers')?.value : undefined;
  if (written?.kind === 'list') return appendItem(desk.source, written, { map: fields });
  return put(desk, ['waivers'], { list: [{ map: fields }] });
}

function comment(finding: Finding, desk: Desk): Edit | undefined {
  const { text } = desk.source;
  const { start } = finding.span;
  const line = lineStart(text, start);
  const node = placeOf(finding, desk)?.node;
  // Inside a text of several lines it would become a part of it.
  if (node !== undefined && node.kind === 'scalar' && node.span.start < line) return undefined;
  const indent = /^ */.exec(text.slice(line, start))?.[0] ?? '';
  const words = `${indent}# cellspec-disable-next-line ${finding.rule} -- `;
  return {
    span: { start: line, end: line },
    newText: words + todo + lineEndOf(text),
    blanks: [{ start: words.length, end: words.length + todo.length }],
  };
}
