/** One finding as a block: the sentence, the line it is about, what belongs to it, and what to do. */

import { words } from '../svg.js';
import type { AcceptedFinding, ReportedFinding } from './digest.js';
import type { Frame } from './frame.js';
import { jump, kept, rich, tag } from './html.js';
import { ruleAnchor } from './places.js';
import { badge } from './severity.js';
import type { Cited } from './sources.js';

export function findingBlock(finding: ReportedFinding, id: string, file: string, { cite }: Cited): string {
  const { rule, severity, message, frame, related, remedy, citations } = finding;
  const sources = cite(citations);
  return tag(
    'article',
    { class: `finding ${severity}`, id },
    tag(
      'p',
      { class: 'of' },
      badge(severity),
      ' ',
      jump(ruleAnchor(rule), rule),
      ' ',
      tag('span', { class: 'faint' }, words(placeText(frame, file))),
    ),
    tag('p', {}, rich(message), sources === '' ? '' : ` ${tag('span', { class: 'cites' }, sources)}`),
    frameBlock(frame),
    ...(related.length === 0
      ? []
      : [
          tag(
            'ul',
            { class: 'related' },
            ...related.map((each) =>
              tag(
                'li',
                {},
                tag('span', { class: 'faint' }, words(placeText(each.frame, file))),
                ': ',
                rich(each.message),
              ),
            ),
          ),
        ]),
    ...(remedy === undefined
      ? []
      : [tag('p', { class: 'remedy' }, tag('b', {}, 'Quick fix:'), ' ', rich(remedy))]),
  );
}

export function acceptedItem({ finding, reason, terms }: AcceptedFinding, file: string): string {
  const { rule, severity, message, frame } = finding;
  return tag(
    'li',
    {},
    badge(severity),
    ' ',
    jump(ruleAnchor(rule), rule),
    ' ',
    tag('span', { class: 'faint' }, words(placeText(frame, file))),
    ': ',
    rich(message),
    ' ',
    tag('b', {}, 'Accepted:'),
    ` ${words(reason)}${terms === '' ? '' : ` (${words(terms)})`}`,
  );
}

/** `line 12`, and the file where it is another one. */
function placeText(frame: Frame, file: string): string {
  return frame.file === file ? `line ${frame.line}` : `${frame.file}, line ${frame.line}`;
}

function frameBlock({ line, before, marked, after }: Frame): string {
  return tag(
    'pre',
    {},
    tag('span', { class: 'gutter', 'aria-hidden': 'true' }, `${line} `),
    tag('code', {}, kept(before), marked === '' ? '' : tag('mark', {}, kept(marked)), kept(after)),
  );
}
