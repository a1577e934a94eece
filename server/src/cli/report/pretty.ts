/** The report people read: the place, the sentence, the line with a caret, what to do, who says so. */
import type { Finding } from '../../finding/finding.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Severity } from '../../knowledge/types.js';
import { reference } from '../../service/reference.js';
import { positionAt } from '../../text/line-index.js';
import { codeFrame } from './code-frame.js';
import {
  type FileReport,
  homeOf,
  type LintReport,
  plural,
  type ReportOptions,
  type StaleEntry,
} from './report.js';
import type { Stream } from './stream.js';
import { tallyOf } from './tally.js';
import { type Paint, painter, printable, wrap } from './terminal.js';

export function prettyStream(options: ReportOptions): Stream {
  const paint = painter(options.colored);
  const width = Math.max(40, Math.min(options.columns, 100));
  return {
    file: (file) =>
      file.findings
        .filter((finding) => options.hints || finding.severity !== 'hint')
        .map((finding) => `${block(file, finding, options.knowledge, paint, width)}\n`)
        .join(''),
    end: (report) => summary(report, options, paint),
  };
}

const colors: Readonly<Record<Severity, keyof Paint>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'dim',
};

function block(
  file: FileReport,
  finding: Finding,
  knowledge: Knowledge,
  paint: Paint,
  width: number,
): string {
  const start = positionAt(file.lines, finding.span.start);
  const place = `${printable(file.file)}:${start.line + 1}:${start.column + 1}`;
  const color = paint[colors[finding.severity]];
  const head = `${paint.bold(place)} ${color(finding.severity)} ${paint.dim(finding.rule)}`;
  const message = wrap(printable(finding.message), width - 2, '  ');
  const frame = codeFrame(file.text, file.lines, finding.span, color, paint.dim);
  const notes = [
    ...finding.related.map(({ span, message }) => {
      const home = homeOf(file, span);
      const { line, column } = positionAt(home.lines, span.start);
      return home.file === file.file
        ? `line ${line + 1}, column ${column + 1}: ${printable(message)}`
        : `${printable(home.file)}:${line + 1}:${column + 1}: ${printable(message)}`;
    }),
    ...finding.fixes.slice(0, 1).map((fix) => `fix: ${printable(fix.title)}`),
    ...finding.citations.slice(0, 3).map((citation) => `source: ${reference(citation, knowledge)}`),
  ].map((note) => paint.dim(wrap(note, width - 4, '    ').replace(/^ {4}/, '  = ')));
  return `${[head, message, frame, ...notes].join('\n')}\n`;
}

function summary(report: LintReport, { hints }: ReportOptions, paint: Paint): string {
  const counts = tallyOf(report);
  const parts = [
    plural(counts.errors, 'error'),
    plural(counts.warnings, 'warning'),
    ...(counts.infos > 0 ? [plural(counts.infos, 'remark')] : []),
  ];
  const hidden = !hints && counts.hints > 0 ? ` (${plural(counts.hints, 'hint')} not shown: --hints)` : '';
  const { waived, baselined, stale: gone } = counts;
  const accepted = [
    ...(waived > 0 ? [`${plural(waived, 'finding')} waived`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ];
  const listed = accepted.length > 0 ? ` (${accepted.join(', ')}: --format json lists them)` : '';
  const stale = gone.length > 0 ? `\n${staleText(gone)}` : '';
  const files = plural(counts.files, 'file');
  const clean = counts.errors + counts.warnings + counts.infos === 0;
  const verdict = clean
    ? paint.green(`${files} checked, nothing to report`)
    : `${files} checked: ${parts.join(', ')}`;
  const explain = clean ? '' : paint.dim('\nRun `cellspec explain RULE` for the reasons behind a rule.');
  return `${fixedText(report)}${verdict}${hidden}${listed}${stale}${explain}\n`;
}

function staleText(stale: readonly StaleEntry[]): string {
  const files = [...new Set(stale.map(({ baseline }) => printable(baseline)))].join(', ');
  const one = stale.length === 1;
  const gone = `${plural(stale.length, 'finding')} of ${files} ${one ? 'is' : 'are'} gone`;
  return `${gone}: \`cellspec baseline --prune\` takes ${one ? 'it' : 'them'} out.`;
}

function fixedText({ fixed }: LintReport): string {
  if (fixed === undefined) return '';
  const { findings, files } = fixed;
  return findings === 0
    ? 'Nothing could be fixed.\n'
    : `${plural(findings, 'finding')} fixed in ${plural(files, 'file')}.\n`;
}
