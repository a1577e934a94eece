/** How many targets are reached, and which are not. */
import type { Design } from '../design/design.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { upperFirst } from '../spec/wording.js';
import type { Title } from './lens-figures.js';
import { distanceText, givenText, targetsOf, targetTitle, verdictSigns } from './target-text.js';

/** `3 reached · 1 missed: specific energy · 1 open`. */
export function targetsTitle(design: Design, knowledge: Knowledge): Title | undefined {
  const checks = targetsOf(design, knowledge);
  const parts = (['reached', 'missed', 'open'] as const).flatMap((verdict) => {
    const those = checks.filter((check) => check.verdict === verdict);
    if (those.length === 0) return [];
    const names = verdict === 'missed' ? `: ${those.map(targetTitle).join(', ')}` : '';
    return [`${those.length} ${verdict}${names}`];
  });
  if (parts.length === 0) return undefined;
  const lines = checks.map((check) => {
    const details = [givenText(check) ?? 'not known', distanceText(check)].filter((part) => part !== '');
    return `${verdictSigns[check.verdict]} ${upperFirst(targetTitle(check))}: ${details.join(', ')}`;
  });
  return { title: parts.join(' · '), tooltip: lines.join('\n') };
}
