/** Rules and places of findings, where an author accepts one: in a waiver, and in the comment on the line before. */
import type { Finding } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Analysis } from '../../lint/analyze.js';
import { lineBehind } from '../../lint/directives.js';
import { type Span, startsIn } from '../../text/span.js';
import { framed, type Offer, written } from './offer.js';
import type { Frame, Site } from './site.js';

/** Those that speak in this spec first, with what they are about. */
export function ruleOffers(frame: Frame, analysis: Analysis, knowledge: Knowledge): Offer[] {
  return rulesInOrder(waivable(analysis), knowledge).map(({ id, found }) => ({
    ...ruleOffer(id, found, knowledge),
    text: framed(frame, id),
    span: frame.span,
  }));
}

function ruleOffer(
  id: string,
  found: readonly Finding[],
  knowledge: Knowledge,
): Pick<Offer, 'label' | 'kind' | 'snippet' | 'about' | 'remark' | 'detail'> {
  const [first] = found;
  const title = knowledge.page(id)?.title ?? '';
  return {
    label: id,
    kind: 'rule',
    snippet: false,
    about: { what: 'rule', id },
    remark: first === undefined ? title : `found at ${first.path === '' ? 'the top' : first.path}`,
    ...(first === undefined ? {} : { detail: first.message.replaceAll('`', '') }),
  };
}

function rulesInOrder(
  findings: readonly Finding[],
  knowledge: Knowledge,
): { readonly id: string; readonly found: readonly Finding[] }[] {
  const pages = knowledge.pages().filter((page) => page.waivable !== 'never');
  const all = pages.map(({ id }) => ({ id, found: findings.filter(({ rule }) => rule === id) }));
  return [...all.filter(({ found }) => found.length > 0), ...all.filter(({ found }) => found.length === 0)];
}

/** Also what is accepted already: the waiver being written may be the one that does it. Not what is wrong with waivers. */
export function waivable({ findings, waived }: Pick<Analysis, 'findings' | 'waived'>): Finding[] {
  return [...findings, ...waived.map(({ finding }) => finding)].filter(
    ({ path }) => !path.startsWith('waivers'),
  );
}

/** Places the rule of this waiver has found something at, then those of all other findings. */
export function placeOffers({ siblings, frame, cursor }: Site, analysis: Analysis): Offer[] {
  const findings = waivable(analysis);
  const rule = siblings.get('rule');
  const wanted = findings.filter((each) => each.rule === rule);
  const places = new Map([...wanted, ...findings].map((each) => [each.path, each]));
  places.delete('');
  return [...places].map(([path, { rule: found, message }]) => ({
    label: path,
    kind: 'place',
    remark: found,
    detail: message.replaceAll('`', ''),
    text: framed(frame, cursor.quote !== undefined || /^[\w.-]+$/.test(path) ? path : written(path, false)),
    snippet: false,
    span: frame.span,
  }));
}

const directive = 'cellspec-disable-next-line';

/** Inside a comment: the words that accept a finding, and the rules that may stand behind them. */
export function commentOffers(
  span: Span,
  offset: number,
  { document, findings }: Analysis,
  knowledge: Knowledge,
): Offer[] {
  const line = lineBehind(document.text, span.end, undefined);
  const here = () => findings.filter((finding) => startsIn(finding.span, line));
  return directiveOffers({ start: span.start + 1, end: span.end }, offset, document.text, here, knowledge);
}

/**
 * `comment`: what stands in it, behind the sign that opens it. `here`: findings that it would accept. `speaks`: whether a
 * rule could find something there.
 */
export function directiveOffers(
  comment: Span,
  offset: number,
  text: string,
  here: () => readonly Finding[],
  knowledge: Knowledge,
  speaks: (rule: string) => boolean = () => true,
): Offer[] {
  const before = text.slice(comment.start, offset);
  const behind = text.slice(offset, comment.end);
  const begun = /^\s*([\w-]{4,})$/.exec(before)?.[1];
  if (begun !== undefined && directive.startsWith(begun)) {
    const span = { start: offset - begun.length, end: offset + (/^[\w-]*/.exec(behind)?.[0].length ?? 0) };
    const remark = 'accept findings on the next line';
    const shared = { label: directive, kind: 'value', remark, snippet: false, goesOn: true } as const;
    return [{ ...shared, text: `${directive} `, span }];
  }
  const list = /^\s*cellspec-disable-next-line[\s:]+((?:[\w/-]+\s*,\s*)*)([\w/-]*)$/.exec(before);
  if (list === null || list[2]?.startsWith('--')) return [];
  const [, named = '', word = ''] = list;
  const there = new Set(named.split(/[\s,]+/));
  const span = {
    start: offset - word.length,
    end: offset + (/^[\w/]*(?:-[\w/]+)*/.exec(behind)?.[0].length ?? 0),
  };
  return rulesInOrder(here(), knowledge)
    .filter(({ id }) => !there.has(id) && speaks(id))
    .map(({ id, found }) => ({
      ...ruleOffer(id, found, knowledge),
      // A document has no paths to tell.
      ...(found[0]?.path === '' ? { remark: 'found in the next line' } : {}),
      text: id,
      span,
    }));
}
