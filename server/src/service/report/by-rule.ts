/** The findings of the repository by severity and rule, each rule with why it matters, what to do and who says so. */
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { RulePage, Severity } from '../../knowledge/types.js';
import { words } from '../svg.js';
import type { ReportedFinding } from './digest.js';
import { jump, prose, rich, tag } from './html.js';
import { findingAnchor, type Placed, ruleAnchor } from './places.js';
import { badge, shownSeverities } from './severity.js';
import type { Cited } from './sources.js';

interface Told {
  readonly finding: ReportedFinding;
  readonly cell: Placed;
  readonly anchor: string;
}

export function byRuleSection(cells: readonly Placed[], knowledge: Knowledge, cited: Cited): string {
  const told = cells.flatMap((cell) =>
    cell.findings.map((finding, index) => ({ finding, cell, anchor: findingAnchor(cell, index) })),
  );
  const acceptedRules = new Set(cells.flatMap(({ accepted }) => accepted.map(({ finding }) => finding.rule)));
  const gravest = gravestOf(told);
  const groups = shownSeverities.flatMap(({ severity, many }) => {
    const mine = told.filter(({ finding }) => gravest.get(finding.rule) === severity);
    return mine.length === 0 ? [] : [{ heading: many, rules: rulesOf(mine) }];
  });
  const onlyAccepted = [...acceptedRules].filter((rule) => !gravest.has(rule));
  if (groups.length + onlyAccepted.length === 0) return section(tag('p', {}, 'Nothing was found.'));
  return section(
    ...groups.flatMap(({ heading, rules }) => [
      tag('h3', {}, `Rules with ${heading}`),
      ...rules.map(([rule, places]) => ruleBlock(rule, places, knowledge, cited)),
    ]),
    ...(onlyAccepted.length === 0
      ? []
      : [
          tag('h3', {}, 'Rules whose findings are all accepted'),
          ...onlyAccepted.sort().map((rule) => ruleBlock(rule, [], knowledge, cited)),
        ]),
  );
}

function section(...content: readonly string[]): string {
  return tag('section', { id: 'findings' }, tag('h2', {}, 'Findings by rule'), ...content);
}

/** A rule stands once, under the gravest of what it found. */
function gravestOf(told: readonly Told[]): ReadonlyMap<string, Severity> {
  const found = new Map<string, Severity>();
  for (const { severity } of [...shownSeverities].reverse()) {
    for (const { finding } of told) if (finding.severity === severity) found.set(finding.rule, severity);
  }
  return found;
}

/** The most frequent first. */
function rulesOf(told: readonly Told[]): readonly (readonly [string, readonly Told[]])[] {
  const rules = new Map<string, Told[]>();
  for (const each of told) {
    const { rule } = each.finding;
    const known = rules.get(rule);
    if (known === undefined) rules.set(rule, [each]);
    else known.push(each);
  }
  return [...rules].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1));
}

function ruleBlock(rule: string, places: readonly Told[], knowledge: Knowledge, cited: Cited): string {
  const page = knowledge.page(rule);
  const specs = new Set(places.map(({ cell }) => cell)).size;
  const counts =
    places.length === 0 ? 'accepted only' : `${places.length} in ${specs} ${specs === 1 ? 'spec' : 'specs'}`;
  return tag(
    'article',
    { class: 'rule', id: ruleAnchor(rule) },
    tag(
      'h4',
      {},
      words(page?.title ?? rule),
      ' ',
      tag('code', {}, words(rule)),
      ' ',
      tag('span', { class: 'faint' }, counts),
    ),
    ...(page === undefined ? [] : [about(page, cited)]),
    places.length === 0 ? '' : placeList(places),
  );
}

function about({ summary, why, fix, citations }: RulePage, { cite }: Cited): string {
  const sources = cite(citations);
  return (
    tag('p', {}, rich(summary)) +
    tag(
      'details',
      { class: 'why' },
      tag('summary', {}, 'Why it matters, and how to fix it'),
      prose(why),
      tag('h5', {}, 'How to fix it'),
      prose(fix),
      ...(sources === '' ? [] : [tag('p', {}, 'Sources: ', sources)]),
    )
  );
}

/** More than these are folded. */
const mostPlaces = 8;

function placeList(places: readonly Told[]): string {
  const item = ({ finding, cell, anchor }: Told): string =>
    tag(
      'li',
      {},
      badge(finding.severity),
      ' ',
      jump(anchor, `${cell.file}:${finding.frame.line}`),
      ' ',
      rich(finding.message),
    );
  const [first, rest] = [places.slice(0, mostPlaces), places.slice(mostPlaces)];
  return (
    tag('ul', { class: 'places' }, ...first.map(item)) +
    (rest.length === 0
      ? ''
      : tag(
          'details',
          {},
          tag('summary', {}, `${rest.length} more`),
          tag('ul', { class: 'places' }, ...rest.map(item)),
        ))
  );
}
