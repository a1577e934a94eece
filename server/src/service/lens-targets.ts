/** How many targets are reached, and which are not. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { upperFirst } from '../spec/wording.js';
import type { Title } from './lens-figures.js';
import { judgedTargets, verdictText } from './target-table.js';
import { givenText, verdictSigns } from './target-text.js';

/** `3 reached · 1 missed: specific energy · 1 open`. */
export function targetsTitle(analysis: Analysis, knowledge: Knowledge): Title | undefined {
  const targets = judgedTargets(analysis, knowledge);
  const parts = (['reached', 'missed', 'open'] as const).flatMap((verdict) => {
    const those = targets.filter(({ row }) => row.verdict === verdict);
    if (those.length === 0) return [];
    const names = verdict === 'missed' ? `: ${those.map(({ row }) => row.title).join(', ')}` : '';
    return [`${those.length} ${verdict}${names}`];
  });
  if (parts.length === 0) return undefined;
  const lines = targets.map((target) => {
    const { verdict, title } = target.row;
    const given = givenText(target) ?? 'not known yet';
    return `${verdictSigns[verdict]} ${upperFirst(title)}: ${given}, ${verdictText(target.row)}`;
  });
  return { title: parts.join(' · '), tooltip: lines.join('\n') };
}
