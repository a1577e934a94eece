/**
 * A repository of specs as one page that can be kept, sent and printed: it loads nothing and runs nothing, and its
 * content policy says so. Digests in, HTML out; the same digests make the same page.
 */
import type { Knowledge } from '../../knowledge/knowledge.js';
import { words } from '../svg.js';
import { byRuleSection } from './by-rule.js';
import { cellSection } from './cell-section.js';
import type { Digest } from './digest.js';
import { jump, tag } from './html.js';
import { matrixSection } from './matrix.js';
import { cellTable, tiles } from './overview.js';
import { placed } from './places.js';
import { citing } from './sources.js';
import { style } from './style.js';

export interface ReportPage {
  /** What the report is about: the name of a repository. */
  readonly title: string;
  /** `2026-11-25`. */
  readonly date: string;
  readonly version: string;
  /** For specs that name none. */
  readonly profile: string;
  readonly files: readonly Digest[];
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

/** With so few specs all of them are shown unfolded. */
const few = 12;

/** `hashOf`: SHA-256 of a text in base64, by which the content policy knows the page's style sheet. */
export function reportPage(
  report: ReportPage,
  knowledge: Knowledge,
  hashOf: (text: string) => string,
): string {
  const { title, date, version, profile, unreadable } = report;
  const files = placed(report.files);
  const cited = citing(knowledge);
  const main = [
    cellTable(files),
    matrixSection(files, cited),
    byRuleSection(files, knowledge, cited),
    tag(
      'section',
      { id: 'specs' },
      tag('h2', {}, 'Specs one by one'),
      ...files.map((each) => cellSection(each, isOpen(each, files.length), cited)),
    ),
  ];
  const sources = cited.list();
  const parts = [
    ['overview', 'All specs'],
    ...(main[1] === '' ? [] : [['materials', 'Electrodes and electrolytes']]),
    ['findings', 'Findings by rule'],
    ['specs', 'Specs one by one'],
    ...(sources === '' ? [] : [['sources', 'Sources']]),
  ];
  const body = [
    tag(
      'header',
      {},
      tag('h1', {}, words(title)),
      tag(
        'p',
        {},
        words(
          `Cell specs checked on ${date} by cellspec ${version}. Profile: ${profile}, where a spec or its configuration names no other.`,
        ),
      ),
      tiles(files),
      notRead(unreadable),
      tag(
        'nav',
        { 'aria-label': 'Parts of the report' },
        tag('ul', {}, ...parts.map(([to = '', label = '']) => tag('li', {}, jump(to, label)))),
      ),
    ),
    tag(
      'main',
      {},
      ...main,
      sources === '' ? '' : tag('section', { id: 'sources' }, tag('h2', {}, 'Sources'), sources),
    ),
  ];
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="cellspec ${words(version)}">`,
    tag('title', {}, words(`${title}: cell specs, ${date}`)),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function isOpen({ findings }: Digest, count: number): boolean {
  return count <= few || findings.some(({ severity }) => severity === 'error' || severity === 'warning');
}

/** What was not looked at is said at the top: a report must not look more complete than it is. */
function notRead(unreadable: ReportPage['unreadable']): string {
  if (unreadable.length === 0) return '';
  return tag(
    'div',
    { class: 'note' },
    tag('p', {}, tag('b', {}, 'Not read:')),
    tag(
      'ul',
      {},
      ...unreadable.map(({ file, reason }) =>
        tag('li', {}, tag('code', {}, words(file)), `: ${words(reason)}`),
      ),
    ),
  );
}
