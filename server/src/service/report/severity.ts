/** Severities as the page shows them: by a word and a sign, and only then by a colour. */
import type { Severity } from '../../knowledge/types.js';
import { words } from '../svg.js';
import type { Digest } from './digest.js';
import { tag } from './html.js';

export const shownSeverities: readonly { severity: Severity; one: string; many: string; sign: string }[] = [
  { severity: 'error', one: 'error', many: 'errors', sign: '✕' },
  { severity: 'warning', one: 'warning', many: 'warnings', sign: '▲' },
  { severity: 'info', one: 'remark', many: 'remarks', sign: '●' },
  { severity: 'hint', one: 'hint', many: 'hints', sign: '○' },
];

export function badge(severity: Severity): string {
  const shown = shownSeverities.find((each) => each.severity === severity);
  return tag(
    'span',
    { class: `badge ${severity}` },
    tag('span', { 'aria-hidden': 'true' }, shown?.sign ?? ''),
    ` ${words(shown?.one ?? severity)}`,
  );
}

export function countOf({ findings }: Pick<Digest, 'findings'>, severity: Severity): number {
  return findings.filter((each) => each.severity === severity).length;
}

/** `2 errors, 1 warning`; `no findings`. */
export function countsText(digest: Pick<Digest, 'findings'>): string {
  const parts = shownSeverities.flatMap(({ severity, one, many }) => {
    const count = countOf(digest, severity);
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}
