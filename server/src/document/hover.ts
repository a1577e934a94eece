/** What a link to a spec says when somebody points at it: the cell in a few lines, or the field it names. */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Severity } from '../knowledge/types.js';
import type { Analysis } from '../lint/analyze.js';
import { severities } from '../lint/severity.js';
import { figureTable, headlinesOf, valueText } from '../service/figure-table.js';
import type { Hover } from '../service/hover-page.js';
import { bold, code, message, text } from '../service/markdown.js';
import { ledTo, referenceAt, type Surroundings } from './links.js';
import type { DesignDocument } from './read.js';
import type { Target } from './target.js';

export function referenceHover(
  markdown: DesignDocument,
  offset: number,
  around: Surroundings,
): Hover | undefined {
  const reference = referenceAt(markdown, offset);
  const led = reference && ledTo(reference, markdown, around);
  if (reference === undefined || led === undefined) return undefined;
  const { analysis, target } = led;
  const head = target === undefined ? [] : [targetLine(target, reference.field ?? ''), ''];
  const lines = [...head, ...summary(analysis, around.knowledge)];
  return { span: reference.span, markdown: lines.join('\n') };
}

function targetLine(target: Target, name: string): string {
  switch (target.kind) {
    case 'figure':
      return `${bold(text(target.row.title))}: ${text(valueText(target.row) ?? target.text)}`;
    case 'field':
      return target.text === undefined ? code(name) : `${code(name)}: ${bold(text(target.text))}`;
    case 'absent':
      return message(
        `There is no \`${name}\` here.${target.meant === undefined ? '' : ` Did you mean \`${target.meant}\`?`}`,
      );
  }
}

/** Name, chemistry, key figures with their level, what was found. */
function summary(analysis: Analysis, knowledge: Knowledge): string[] {
  const { spec, reading, document, findings } = analysis;
  const title = spec.name?.text ?? document.uri.split('/').at(-1) ?? '';
  const figures = reading.kind === 'cell' ? headlinesOf(figureTable(analysis, knowledge)) : [];
  const known = figures.map(({ row }) => `${text(row.label)} ${bold(text(valueText(row) ?? ''))}`);
  const about = reading.kind === 'cell' ? chemistry(analysis) : libraryLine(analysis);
  return [
    bold(text(title)),
    ...(about === '' ? [] : ['', text(about)]),
    ...(known.length === 0 ? [] : ['', known.join(' · ')]),
    '',
    text(foundText(findings)),
  ];
}

/** `NMC622 | LiPF6 in EC, EMC | graphite`. */
function chemistry({ spec: { cathode, anode, electrolyte } }: Analysis): string {
  const liquid = [
    ...(electrolyte?.salts?.entries ?? []).map(({ name }) => name.text),
    ...(electrolyte?.solvents?.entries ?? []).map(({ name }) => name.text),
  ].join(', ');
  const layers = electrolyte?.layers?.items ?? [];
  const solid = [electrolyte?.material, ...layers.map(({ material }) => material)]
    .flatMap((material) => material?.text ?? [])
    .join(' / ');
  const parts = [
    cathode?.active_material?.text ?? '',
    [solid, liquid].filter((part) => part !== '').join(' + '),
    anode?.active_material?.text ?? '',
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

function libraryLine({ spec: { materials } }: Analysis): string {
  const names = (materials?.entries ?? []).map(({ name }) => name.text);
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}

function foundText(findings: Analysis['findings']): string {
  const told = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 || severity === 'hint' ? [] : [`${count} ${words[severity]}${count === 1 ? '' : 's'}`];
  });
  return told.length === 0 ? 'No findings.' : `${told.join(', ')}.`;
}

const words: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'hint',
};
