/** Whether a link leads to a spec and a field, and whether a figure tied to one is what is said there. */
import type { Fix } from '../finding/finding.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { showIn } from '../physics/show.js';
import type { Unread } from '../project/reader.js';
import type { SpecProblem } from '../spec/problem.js';
import type { Document } from '../text/document.js';
import { type Span, shifted } from '../text/span.js';
import { agrees, corrected, quotedFigure } from './quoted-figure.js';
import type { DesignDocument } from './read.js';
import type { Reference } from './reference.js';
import { type Target, targetIn, type Value } from './target.js';

export interface ReferenceSurroundings {
  readonly markdown: DesignDocument;
  readonly knowledge: Knowledge;
  /** The spec at a path, counted from the document. */
  readonly find: (path: string) => Analysis | Unread;
  readonly analysisOf: (document: Document) => Analysis;
}

/** `index`: of the reference among those of the document. */
export function checkReference(
  reference: Reference,
  index: number,
  surroundings: ReferenceSurroundings,
): readonly SpecProblem[] {
  const { markdown, knowledge } = surroundings;
  const { text } = markdown.document;
  const { kind, field, path } = reference;
  if (kind === 'tie' && (field === undefined || (path !== '' && !/\.(?:cell|celllib)\.ya?ml$/i.test(path))))
    return [
      {
        rule: 'document/unread-figure',
        at: { span: reference.span },
        message:
          'This ties a figure to nothing: write the path of a spec and a field of it, `<!-- cellspec: cells/a.cell.yaml#cathode.areal_capacity -->`, or a figure, `#figures.energy`.',
      },
    ];
  const spec = specOf(reference, surroundings);
  if ('why' in spec) return unreadSpec(reference, spec, text);
  if (field === undefined) return [];
  const target = targetIn(spec, knowledge, field);
  const shown = path === '' ? 'the spec that is quoted here' : `\`${path}\``;
  if (target.kind === 'absent') return isWhole(spec) ? [absent(reference, target, shown)] : [];
  return kind === 'tie'
    ? checkFigure(reference, target, spec, shown, nextTie(index, markdown), markdown)
    : [];
}

/** The spec a reference is about: the file, or without a path the nearest quoted one above it, else below. */
export function specOf(
  { path, span }: Reference,
  { markdown, find, analysisOf }: Omit<ReferenceSurroundings, 'knowledge'>,
): Analysis | Unread {
  if (path !== '') return find(path);
  const cells = markdown.specs.filter(({ fenced }) => fenced.kind === 'cell' && !fenced.fragment);
  const nearest = cells.filter(({ fenced }) => fenced.base < span.start).at(-1) ?? cells[0];
  return nearest
    ? analysisOf(nearest.document)
    : { why: 'missing', reason: 'no spec is quoted in this document' };
}

/** Behind a break in the text, or without a base, nothing is called missing. */
export function isWhole({ reading, links }: Analysis): boolean {
  return reading.trustedUntil === Number.POSITIVE_INFINITY && links.every(({ usable }) => usable);
}

function unreadSpec(
  { kind, path, pathSpan, span }: Reference,
  { why, reason, near = [] }: Unread,
  text: string,
): SpecProblem[] {
  if (why === 'nowhere' || (why !== 'missing' && kind === 'link')) return [];
  if (path === '')
    return [
      {
        rule: 'document/file-not-found',
        at: { span },
        message:
          'No spec is quoted in this document, so there is nothing the figure could be held against. Name the file of the spec before the `#`.',
      },
    ];
  if (why !== 'missing')
    return [
      {
        rule: 'document/file-not-found',
        grade: 'not-read',
        at: { span: pathSpan },
        message: `\`${path}\` is not read: ${reason}. The figure is held against nothing.`,
      },
    ];
  const lead = text.startsWith('./', pathSpan.start) ? './' : '';
  const meant = near.map((each) => each.replace(/^\.\//, lead));
  const [best] = meant;
  const lost = kind === 'link' ? 'the link leads nowhere' : 'the figure is held against nothing';
  const cure = best === undefined ? '' : ` Did you mean \`${best}\`?`;
  return [
    {
      rule: 'document/file-not-found',
      at: { span: pathSpan },
      message: `There is no file \`${path}\`, so ${lost}.${cure} The path counts from the folder of this document.`,
      fixes: meant
        .filter((each) => /^[\w./-]+$/.test(each))
        .slice(0, 3)
        .map((each) => instead(each, pathSpan)),
    },
  ];
}

function instead(newText: string, span: Span): Fix {
  return { title: `Write \`${newText}\``, edits: [{ span, newText }], safety: 'review' };
}

function absent(
  { field = '', fieldSpan, kind }: Reference,
  { why, meant }: Extract<Target, { kind: 'absent' }>,
  shown: string,
): SpecProblem {
  const what =
    kind === 'link' ? 'so the link leads to the file at most' : 'so the figure is held against nothing';
  const cure = why ?? (meant === undefined ? '' : `Did you mean \`${meant}\`?`);
  return {
    rule: 'document/field-not-found',
    at: { span: fieldSpan },
    message: `There is no \`${field}\` in ${shown}, ${what}. ${cure}`.trim(),
    ...(meant === undefined || !/^[\w.[\]-]+$/.test(meant) ? {} : { fixes: [instead(meant, fieldSpan)] }),
  };
}

/** Where the next one begins: what is behind it belongs to that one. */
function nextTie(index: number, { references, document }: DesignDocument): number {
  for (let at = index + 1; at < references.length; at++)
    if (references[at]?.kind === 'tie') return references[at]?.span.start ?? document.text.length;
  return document.text.length;
}

function checkFigure(
  { span, field }: Reference,
  target: Exclude<Target, { kind: 'absent' }>,
  spec: Analysis,
  shown: string,
  until: number,
  { document: { text }, reading, specs }: DesignDocument,
): SpecProblem[] {
  const { value } = target;
  if (value === undefined)
    return [
      {
        rule: 'document/unread-figure',
        at: { span },
        message: `\`${field}\` in ${shown} is ${target.text === undefined ? 'a group of fields' : `\`${target.text}\``}, which is no quantity, so no figure can be held against it.`,
      },
    ];
  const quoted = quotedFigure(reading, span.end, until, value.dimension);
  const says = saidBy(target, value);
  if (quoted === undefined)
    return [
      {
        rule: 'document/unread-figure',
        at: { span },
        message: `Behind this comment a figure such as \`${says}\` is expected, in the same paragraph or cell, and none is written.`,
      },
    ];
  if (agrees(quoted, value)) return [];
  const right = corrected(quoted, value, text);
  const home = specs.find(({ document }) => document === spec.document);
  const where = target.kind === 'field' ? placeOf(target.span, spec.document, home?.fenced.base) : undefined;
  const written = text.slice(quoted.span.start, quoted.span.end).replace(/\s+/g, ' ');
  const said =
    target.kind === 'field'
      ? `${shown} says \`${says}\` for \`${field}\``
      : `the ${target.row.title} of ${shown} is \`${says}\``;
  const unit = quoted.digits === undefined ? '' : text.slice(quoted.digits.end, quoted.span.end);
  return [
    {
      rule: 'document/stale-figure',
      at: { span: quoted.span },
      message: `This says \`${written}\`, and ${said}. Correct the one that is out of date.`,
      ...(where ? { related: [{ span: where, message: `\`${field}\`` }] } : {}),
      ...(right === undefined || quoted.digits === undefined
        ? {}
        : {
            fixes: [
              {
                title: `Write \`${right}${unit.replace(/\s+/g, ' ')}\``,
                edits: [{ span: quoted.digits, newText: right }],
                safety: 'review' as const,
              },
            ],
          }),
    },
  ];
}

function saidBy(target: Exclude<Target, { kind: 'absent' }>, { value, dimension }: Value): string {
  return target.text ?? showIn(value, dimension);
}

/** `base`: of a spec that is quoted in the document itself. */
function placeOf(span: Span, { uri }: Document, base: number | undefined): Span {
  if (span.file !== undefined) return span;
  return base === undefined ? { ...span, file: uri } : shifted(span, base);
}
